package dev.profileio.profile;

/**
 * The time between the two marks, in nanoseconds since the epoch by the tracer's clock.
 *
 * @param startNanos the first mark; operations begin after it
 * @param endNanos the second mark; operations begin before it
 */
public record Window(long startNanos, long endNanos) {

    /** Its length in nanoseconds. */
    public long durationNanos() {
        return endNanos - startNanos;
    }
}
