package dev.profileio.junit;

import dev.profileio.fork.Companion;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A tracer that attaches to the fork, as the fork sees it.
 *
 * @param tracing the tracer
 */
record TracerCompanion(Tracing tracing) implements Companion {

    /** Empty if the tracer does not attach: then the fork has nothing to wait for. */
    static Optional<Companion> of(Tracing tracing) {
        return tracing.attaches() ? Optional.of(new TracerCompanion(tracing)) : Optional.empty();
    }

    @Override
    public void attach(long pid, Path asked, Duration longest) throws IOException, InterruptedException {
        tracing.attach(pid, asked, longest);
    }

    @Override
    public void detach() {
        tracing.detach();
    }
}
