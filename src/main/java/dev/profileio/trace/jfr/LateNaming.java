package dev.profileio.trace.jfr;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.trace.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Names the lines of Java behind calls by a recording that is read meanwhile, in a thread of its own: whoever gives the
 * calls has work to do before the first. Without a recording, calls are passed on as they are.
 */
final class LateNaming implements IoCallSink, AutoCloseable {

    private final Background<FlightRecording> reading;
    private final IoCallSink next;
    private @Nullable IoCallSink naming;
    private @Nullable CallSiteSink sites;
    private @Nullable FlightRecording recording;
    private @Nullable IOException failure;

    /** Begins to read. */
    LateNaming(Callable<FlightRecording> recording, IoCallSink next) {
        this.reading = Background.start("profile-io-recording", recording);
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

    /** The recording, once it is read; empty if that failed. */
    Optional<FlightRecording> recording() throws IOException {
        sink();
        return Optional.ofNullable(recording);
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
        try {
            recording = reading.get();
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            failure = e;
            return next;
        }
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
