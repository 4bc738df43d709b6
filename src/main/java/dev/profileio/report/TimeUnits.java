package dev.profileio.report;

/** The units in which a length of time is shown; the largest that is not longer than the time itself reads best. */
enum TimeUnits {
    SECONDS("s", 1_000_000_000),
    MILLISECONDS("ms", 1_000_000),
    MICROSECONDS("µs", 1_000),
    NANOSECONDS("ns", 1);

    private final String symbol;
    private final long nanos;

    TimeUnits(String symbol, long nanos) {
        this.symbol = symbol;
        this.nanos = nanos;
    }

    static TimeUnits of(long duration) {
        for (TimeUnits unit : values()) {
            if (unit.nanos <= duration) {
                return unit;
            }
        }
        return NANOSECONDS;
    }

    String symbol() {
        return symbol;
    }

    /** How many nanoseconds one of this unit is. */
    long nanos() {
        return nanos;
    }
}
