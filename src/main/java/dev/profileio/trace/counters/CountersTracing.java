package dev.profileio.trace.counters;

import dev.profileio.Operation;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fork whose reads and writes the kernel counts. */
final class CountersTracing implements Tracing {

    private final Path file;

    CountersTracing(Path file) {
        this.file = file;
    }

    @Override
    public List<String> commandPrefix() {
        return List.of();
    }

    @Override
    public Optional<Path> counters() {
        return Optional.of(file);
    }

    @Override
    public Optional<Window> window(Path marker) throws IOException {
        return KernelCounts.read(file).map(counts -> new Window(counts.startNanos(), counts.endNanos()));
    }

    @Override
    public Completeness read(Window window, IoCallSink sink) throws IOException {
        Optional<KernelCounts> counts = KernelCounts.read(file);
        if (counts.isPresent()) {
            sink.acceptTotal(Operation.READ, counts.get().reads());
            sink.acceptTotal(Operation.WRITE, counts.get().writes());
        }
        return new Completeness(
                Map.of(),
                false,
                true,
                List.of(
                        "The kernel's counters hold every read and write of the process, also failed ones, those of class"
                                + " loading and of pipes, and none on sockets; they know no paths, sizes and times, so that no pictures can be drawn."));
    }
}
