package dev.profileio.trace.strace;

import java.nio.charset.StandardCharsets;

/** What stands behind the arguments of a call: {@code = 6</tmp/x> <0.000152097>}. */
final class CallResult {

    /** How a call ended. */
    enum Kind {
        /** It returned a value. */
        RETURNED,
        /** The kernel refused it. */
        FAILED,
        /** A signal interrupted it; the kernel issues it again, or returns EINTR if the handler forbids that. */
        RESTARTED,
        /** It never returned, since its thread ended. */
        KILLED
    }

    private static final byte[] RESTART = " ERESTART".getBytes(StandardCharsets.US_ASCII);

    private Kind kind = Kind.RETURNED;
    private long value;
    private int start;
    private int end;
    private long durationNanos;

    /**
     * Parses {@code bytes[from, to)}.
     *
     * @return whether it was understood
     */
    boolean parse(byte[] bytes, int from, int to) {
        int i = skipSpaces(bytes, from, to);
        // "= x" at least, with one space.
        if (i == from || i + 3 > to || bytes[i] != '=' || bytes[i + 1] != ' ') {
            return false;
        }
        i += 2;
        start = i;
        value = 0;
        byte first = bytes[i];
        if (first == '?') {
            kind = CallScanner.startsWith(bytes, i + 1, to, RESTART) ? Kind.RESTARTED : Kind.KILLED;
            i++;
        } else if (first == '-') {
            kind = Kind.FAILED;
            i = afterNumber(bytes, i + 1, to);
        } else {
            kind = Kind.RETURNED;
            i = afterNumber(bytes, i, to);
        }
        if (i >= 0 && i < to && bytes[i] == '<') {
            i = Descriptors.afterDeletedMark(bytes, CallScanner.afterBracket(bytes, i + 1, to), to);
        }
        end = i;
        return i >= 0 && (i == to || bytes[i] == ' ') && parseDuration(bytes, i, to);
    }

    Kind kind() {
        return kind;
    }

    /** The number that was returned, if it was a decimal; otherwise 0. */
    long value() {
        return value;
    }

    /** Where the value begins. */
    int start() {
        return start;
    }

    /** Where the value and the path behind it, if it is a descriptor, end, exclusive. */
    int end() {
        return end;
    }

    /** How long the call took, 0 where strace does not say. */
    long durationNanos() {
        return durationNanos;
    }

    /** Reads a decimal into {@code value}, or skips a hexadecimal; -1 if there is neither. */
    private int afterNumber(byte[] bytes, int from, int to) {
        int i = from;
        if (i + 2 < to && bytes[i] == '0' && bytes[i + 1] == 'x') {
            i += 2;
            while (i < to && Character.digit(bytes[i], 16) >= 0) {
                i++;
            }
            return i;
        }
        value = Numbers.parse(bytes, from, to);
        i = Numbers.end(bytes, from, to);
        return i == from ? -1 : i;
    }

    /** Reads {@code <seconds.nanoseconds>} at the end of the line, if there is one. */
    private boolean parseDuration(byte[] bytes, int from, int to) {
        durationNanos = 0;
        if (to - from < 2 || bytes[to - 1] != '>') {
            // A line that has none ends with its value, or with a remark in parentheses.
            return to == from || bytes[to - 1] == ')' || kind == Kind.KILLED || kind == Kind.RESTARTED;
        }
        int open = to - 2;
        while (open > from && bytes[open] != '<') {
            open--;
        }
        int point = Numbers.end(bytes, open + 1, to);
        if (point == open + 1) {
            // <unavailable>, for a call that strace did not see begin.
            return bytes[open] == '<' && bytes[open + 1] == 'u';
        }
        int close = Numbers.end(bytes, point + 1, to);
        if (bytes[point] != '.' || close != point + 10 || close != to - 1) {
            return false;
        }
        durationNanos = Numbers.parse(bytes, open + 1, point) * 1_000_000_000 + Numbers.parse(bytes, point + 1, close);
        return true;
    }

    private static int skipSpaces(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] == ' ') {
            i++;
        }
        return i;
    }
}
