package dev.profileio.fork;

import java.time.Duration;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * What the system's clock said at a moment of Flight Recorder's own, which is another and drifts away from it. Tracers use
 * the system's.
 */
@Name("dev.profileio.Clock")
@Label("Clock")
@Category("ProfileIO")
@Description("The time by the system's clock")
@StackTrace(false)
final class ClockEvent extends Event {

    /** Two clocks that differ by 100 ppm are 5 us apart after this. */
    static final Duration PERIOD = Duration.ofMillis(50);

    /** Nanoseconds since the epoch. */
    @Label("System time")
    @SuppressWarnings("UnusedVariable") // Flight Recorder reads it
    private long systemNanos;

    /** Tells it. */
    static void tell() {
        ClockEvent event = new ClockEvent();
        event.begin();
        long now = SystemTime.nanos();
        event.end();
        event.systemNanos = now;
        event.commit();
    }
}
