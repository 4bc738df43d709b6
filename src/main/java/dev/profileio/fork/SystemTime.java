package dev.profileio.fork;

import java.time.Instant;

/** The system's clock, in the unit of tracers. */
final class SystemTime {

    private SystemTime() {}

    /** Nanoseconds since the epoch. */
    static long nanos() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
}
