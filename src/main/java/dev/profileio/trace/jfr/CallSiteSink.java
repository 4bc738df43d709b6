package dev.profileio.trace.jfr;

import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Puts the line of Java to each call that another tracer saw, by its thread and time, and passes it on. */
final class CallSiteSink implements IoCallSink, AutoCloseable {

    private static final Set<Operation> NAMED = EnumSet.of(Operation.READ, Operation.WRITE, Operation.SYNC);

    private final FlightRecording recording;
    private final IoCallSink next;
    private final Map<Long, ThreadEvents> threads = new HashMap<>();

    CallSiteSink(FlightRecording recording, IoCallSink next) {
        this.recording = recording;
        this.next = next;
    }

    @Override
    public void accept(IoCall call) {
        if (call.failed() || !NAMED.contains(call.operation())) {
            next.accept(call);
            return;
        }
        ThreadEvents events = threads.computeIfAbsent(call.thread(), this::open);
        CallSite site = events.siteOf(call);
        next.accept(call.at(site));
    }

    private ThreadEvents open(long thread) {
        try {
            return ThreadEvents.open(recording, thread);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (ThreadEvents events : threads.values()) {
            events.close();
        }
    }
}
