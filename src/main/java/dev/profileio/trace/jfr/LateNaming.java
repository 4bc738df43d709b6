package dev.profileio.trace.jfr;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.trace.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names the lines of Java behind calls by a recording that is read meanwhile, in a thread of its own: whoever gives the
 * calls has work to do before the first. Without a recording, calls are passed on as they are.
 */
final class LateNaming implements IoCallSink, AutoCloseable {

    private final Background<FlightRecording> reading;
    private final Consumer<FlightRecording> known;
    private final IoCallSink next;
    private @Nullable IoCallSink naming;
    private @Nullable CallSiteSink sites;
    private @Nullable IOException failure;

    /**
     * Begins to read.
     *
     * @param recording reads the recording
     * @param known is given it before the first call is passed on
     * @param next is given the calls
     */
    LateNaming(Callable<FlightRecording> recording, Consumer<FlightRecording> known, IoCallSink next) {
        this.reading = Background.start("profile-io-recording", recording);
        this.known = known;
        this.next = next;
    }

    @Override
    public void accept(IoCall call) {
        try {
            sink().accept(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the recording even if there was no call to be named by it: it has names of threads as well. */
    void finish() throws IOException {
        sink();
    }

    /** Why there is none, once that is known. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    private IoCallSink sink() throws IOException {
        if (naming == null) {
            naming = await();
        }
        return naming;
    }

    private IoCallSink await() throws IOException {
        FlightRecording recording;
        try {
            recording = reading.get();
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failure = e;
            return next;
        }
        known.accept(recording);
        sites = recording.naming(next);
        return sites;
    }

    @Override
    public void close() throws IOException {
        reading.close();
        if (sites != null) {
            sites.close();
        }
    }
}
