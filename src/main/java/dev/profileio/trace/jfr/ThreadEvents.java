package dev.profileio.trace.jfr;

import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds the events of one thread's calls. A system call is made while the event of the JDK's method around it lasts, in the
 * same thread; of a virtual thread, Flight Recorder does not tell which thread of the kernel carried it.
 */
final class ThreadEvents implements AutoCloseable {

    private final Clocks clocks;
    private final Optional<EventWindow> own;
    private final Optional<EventWindow> virtual;

    private ThreadEvents(Clocks clocks, Optional<EventWindow> own, Optional<EventWindow> virtual) {
        this.clocks = clocks;
        this.own = own;
        this.virtual = virtual;
    }

    static ThreadEvents open(FlightRecording recording, Clocks clocks, long thread) throws IOException {
        return new ThreadEvents(
                clocks,
                EventWindow.open(recording, thread),
                thread == FlightRecording.VIRTUAL
                        ? Optional.empty()
                        : EventWindow.open(recording, FlightRecording.VIRTUAL));
    }

    /** The line of Java that made a call; calls come in the order of time. */
    CallSite siteOf(IoCall call) {
        long start = clocks.recorderNanos(call.startNanos());
        long end = start + call.durationNanos();
        CallSite site = own.isPresent() ? own.get().take(call, start, end) : CallSite.UNKNOWN;
        return site == CallSite.UNKNOWN && virtual.isPresent() ? virtual.get().look(call, start, end) : site;
    }

    @Override
    public void close() throws IOException {
        if (own.isPresent()) {
            own.get().close();
        }
        if (virtual.isPresent()) {
            virtual.get().close();
        }
    }
}
