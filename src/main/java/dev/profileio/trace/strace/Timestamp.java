package dev.profileio.trace.strace;

/** The time that begins each line: {@code 1795370157.349345501 }, with the space. */
final class Timestamp {

    /** Where there is none. */
    static final long NONE = -1;

    private static final int FRACTION = 9;

    private Timestamp() {}

    /** Nanoseconds since the epoch, or {@link #NONE}. */
    static long nanos(byte[] bytes, int from, int to) {
        int point = from;
        long seconds = 0;
        // Ten digits of seconds last until the year 2286; more would overflow.
        while (point < to && point - from < 10 && Numbers.isDigit(bytes[point])) {
            seconds = seconds * 10 + bytes[point++] - '0';
        }
        int end = point + 1 + FRACTION;
        if (point == from || end >= to || bytes[point] != '.' || bytes[end] != ' ') {
            return NONE;
        }
        int fraction = 0;
        for (int i = point + 1; i < end; i++) {
            if (!Numbers.isDigit(bytes[i])) {
                return NONE;
            }
            fraction = fraction * 10 + bytes[i] - '0';
        }
        long nanos = seconds * 1_000_000_000 + fraction;
        return nanos < 0 ? NONE : nanos;
    }

    /** Where the text behind the time begins; the line must have one. */
    static int textStart(byte[] bytes, int from, int to) {
        // A digit, a point and the fraction at least.
        int i = from + 2 + FRACTION;
        while (i < to && bytes[i] != ' ') {
            i++;
        }
        return i + 1;
    }
}
