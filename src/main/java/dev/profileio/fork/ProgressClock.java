package dev.profileio.fork;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Tells of a fork's progress after five seconds, and then each time it has run for twice as long. */
final class ProgressClock {

    private static final Duration FIRST = Duration.ofSeconds(5);

    private final ForkProgress progress;
    private final long startNanos;
    private Duration next = FIRST;

    /** One that starts now, by a clock in nanoseconds. */
    ProgressClock(ForkProgress progress, long nowNanos) {
        this.progress = progress;
        this.startNanos = nowNanos;
    }

    /** Tells of it if it is time to; only then are the reads and writes asked for. */
    void look(long nowNanos, Supplier<OptionalLong> transfers) {
        long elapsed = nowNanos - startNanos;
        if (elapsed >= next.toNanos()) {
            progress.running(Duration.ofSeconds(Duration.ofNanos(elapsed).toSeconds()), transfers.get());
            while (next.toNanos() <= elapsed) {
                next = next.multipliedBy(2);
            }
        }
    }
}
