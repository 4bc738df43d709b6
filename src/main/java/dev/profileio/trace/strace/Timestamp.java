package dev.profileio.trace.strace;

/** The time that begins each line: {@code 1795370157.349345501 }, with the space. */
final class Timestamp {

    /** Where there is none. */
    static final long NONE = -1;

    private static final int FRACTION = 9;

    private Timestamp() {}

    /** Nanoseconds since the epoch, or {@link #NONE}. */
    static long nanos(byte[] bytes, int from, int to) {
        int point = Numbers.end(bytes, from, to);
        // Ten digits of seconds last until the year 2286; more would overflow.
        if (point == from || point - from > 10 || point >= to || bytes[point] != '.') {
            return NONE;
        }
        int end = Numbers.end(bytes, point + 1, to);
        if (end - point - 1 != FRACTION || end >= to || bytes[end] != ' ') {
            return NONE;
        }
        long nanos = 0;
        for (int i = from; i < end; i++) {
            if (i != point) {
                nanos = nanos * 10 + bytes[i] - '0';
            }
        }
        return nanos < 0 ? NONE : nanos;
    }

    /** Where the text behind the time begins; the line must have one. */
    static int textStart(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != ' ') {
            i++;
        }
        return i + 1;
    }
}
