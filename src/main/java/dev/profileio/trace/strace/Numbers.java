package dev.profileio.trace.strace;

/** Decimal numbers in bytes. */
final class Numbers {

    private Numbers() {}

    /** The number that begins at {@code from}; 0 if there are no digits, {@link Long#MAX_VALUE} if there are too many. */
    static long parse(byte[] bytes, int from, int to) {
        long value = 0;
        int i = from;
        // No eighteen digits are too many.
        for (int safe = Math.min(to, from + 18); i < safe && isDigit(bytes[i]); i++) {
            value = value * 10 + bytes[i] - '0';
        }
        for (; i < to && isDigit(bytes[i]); i++) {
            int digit = bytes[i] - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Where the digits that begin at {@code from} end, exclusive. */
    static int end(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isDigit(bytes[i])) {
            i++;
        }
        return i;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
