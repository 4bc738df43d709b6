package dev.profileio.trace.fsusage;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Gives times of day their day. They are local, in a zone that may be another than this JVM's; but all zones are quarters
 * of an hour apart, and when the first line was printed is known far better than that.
 */
final class DayClock {

    private static final long DAY = Duration.ofDays(1).toNanos() / 1_000;
    private static final long QUARTER = Duration.ofMinutes(15).toNanos() / 1_000;

    private final long startMicros;
    private long lastOfDay = -1;
    private long lastMicros;

    /** A clock for lines of which the first is printed at about this time. */
    DayClock(Instant start) {
        this.startMicros = ChronoUnit.MICROS.between(Instant.EPOCH, start);
    }

    /**
     * The time in nanoseconds since the epoch.
     *
     * @param ofDay the next line's time of day in microseconds; less than half a day from that of the line before it
     */
    long nanos(long ofDay) {
        long sinceLast = lastOfDay < 0 ? 0 : nearest(ofDay - lastOfDay, DAY);
        lastMicros = lastOfDay < 0 ? startMicros + nearest(ofDay - startMicros, QUARTER) : lastMicros + sinceLast;
        lastOfDay = ofDay;
        return lastMicros * 1_000;
    }

    /** The number next to 0 that differs from this one by a multiple of the period. */
    private static long nearest(long number, long period) {
        long half = period / 2;
        return Math.floorMod(number + half, period) - half;
    }
}
