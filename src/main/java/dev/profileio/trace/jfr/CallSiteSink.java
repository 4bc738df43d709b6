package dev.profileio.trace.jfr;

import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the line of Java to each call that another tracer saw, by its thread and time, and passes it on. */
final class CallSiteSink implements IoCallSink, AutoCloseable {

    private static final Set<Operation> NAMED = EnumSet.of(Operation.READ, Operation.WRITE, Operation.SYNC);

    private final FlightRecording recording;
    private final IoCallSink next;
    private final Clocks clocks;
    private @Nullable ThreadEvents current;
    private long currentThread;

    CallSiteSink(FlightRecording recording, IoCallSink next) {
        this.recording = recording;
        this.next = next;
        this.clocks = recording.clocks();
    }

    @Override
    public void accept(IoCall call) {
        if (call.failed() || !NAMED.contains(call.operation())) {
            next.accept(call);
            return;
        }
        next.accept(call.at(eventsOf(call.thread()).siteOf(call)));
    }

    /** One thread's at a time: tracers give the calls of one after those of another, and there may be thousands. */
    private ThreadEvents eventsOf(long thread) {
        if (current != null && currentThread == thread) {
            return current;
        }
        try {
            close();
            ThreadEvents events = ThreadEvents.open(recording, clocks, thread);
            current = events;
            currentThread = thread;
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
