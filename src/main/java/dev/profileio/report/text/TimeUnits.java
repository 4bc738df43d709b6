package dev.profileio.report.text;

/** The units in which a length of time is shown; the largest that is not longer than the time itself reads best. */
public enum TimeUnits {
    /** Seconds. */
    SECONDS("s", 1_000_000_000),
    /** Milliseconds. */
    MILLISECONDS("ms", 1_000_000),
    /** Microseconds. */
    MICROSECONDS("µs", 1_000),
    /** Nanoseconds. */
    NANOSECONDS("ns", 1);

    private final String symbol;
    private final long nanos;

    TimeUnits(String symbol, long nanos) {
        this.symbol = symbol;
        this.nanos = nanos;
    }

    /** The unit for a length of time in nanoseconds. */
    public static TimeUnits of(long duration) {
        for (TimeUnits unit : values()) {
            if (unit.nanos <= duration) {
                return unit;
            }
        }
        return NANOSECONDS;
    }

    /** As it is written behind a number. */
    public String symbol() {
        return symbol;
    }

    /** How many nanoseconds one of this unit is. */
    public long nanos() {
        return nanos;
    }
}
