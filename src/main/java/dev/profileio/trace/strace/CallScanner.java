package dev.profileio.trace.strace;

import java.util.Arrays;

/**
 * Finds where the arguments of one call begin and end. It knows quotes, brackets and the {@code <path>} behind a
 * descriptor, so that no name that a file may have can be taken for the end of an argument or of the call.
 */
final class CallScanner {

    // The sixth argument is the last that any of the calls has a meaning for.
    private static final int MAX_ARGUMENTS = 6;

    private final int[] starts = new int[MAX_ARGUMENTS];
    private final int[] ends = new int[MAX_ARGUMENTS];
    private int count;
    private int end;

    /**
     * Scans the arguments from behind their opening parenthesis.
     *
     * @return whether they end as they should, with a parenthesis
     */
    boolean scan(byte[] bytes, int from, int to) {
        count = 0;
        int depth = 0;
        int start = from;
        int i = from;
        while (i >= 0 && i < to) {
            switch (bytes[i]) {
                case '"' -> i = afterQuotes(bytes, i + 1, to);
                case '<' -> i = afterAngle(bytes, i, to);
                case '/' -> i = afterSlash(bytes, i, to);
                case '(', '[', '{' -> {
                    depth++;
                    i++;
                }
                case ']', '}' -> {
                    depth--;
                    i++;
                }
                case ')' -> {
                    i++;
                    if (depth == 0) {
                        if (count > 0 || start < i - 1) {
                            add(bytes, start, i - 1);
                        }
                        end = i;
                        return true;
                    }
                    depth--;
                }
                case ',' -> {
                    if (depth == 0) {
                        add(bytes, start, i);
                        start = i + 1;
                    }
                    i++;
                }
                default -> i++;
            }
        }
        return false;
    }

    /** How many arguments there are, of which the first six are kept. */
    int count() {
        return count;
    }

    /** Where an argument begins. */
    int start(int argument) {
        return starts[argument];
    }

    /** Where an argument ends, exclusive. */
    int end(int argument) {
        return ends[argument];
    }

    /** The position behind the closing parenthesis. */
    int end() {
        return end;
    }

    /** Whether an argument has {@code word} in it. */
    boolean contains(byte[] bytes, int argument, byte[] word) {
        for (int i = starts[argument]; i + word.length <= ends[argument]; i++) {
            if (startsWith(bytes, i, ends[argument], word)) {
                return true;
            }
        }
        return false;
    }

    private void add(byte[] bytes, int from, int to) {
        if (count < MAX_ARGUMENTS) {
            int start = from;
            int stop = to;
            while (start < stop && bytes[start] == ' ') {
                start++;
            }
            while (stop > start && bytes[stop - 1] == ' ') {
                stop--;
            }
            starts[count] = start;
            ends[count] = stop;
        }
        count++;
    }

    /** The position behind the quote that ends a text which begins at {@code from}, or -1. */
    static int afterQuotes(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '"') {
                return i + 1;
            }
        }
        return -1;
    }

    private static int afterAngle(byte[] bytes, int at, int to) {
        if (at + 1 < to && bytes[at + 1] == '<') {
            // A shift, as in MAP_HUGETLB|21<<MAP_HUGE_SHIFT.
            return at + 2;
        }
        return afterBracket(bytes, at + 1, to);
    }

    /** The position behind the {@code >} that belongs to a {@code <} just before {@code from}, or -1. */
    static int afterBracket(byte[] bytes, int from, int to) {
        // In a path, < and > are escaped. What is no path may hold an arrow: TCP:[10.0.0.1:80->10.0.0.2:81].
        boolean path = from < to && bytes[from] == '/';
        int depth = 0;
        for (int i = ByteSearch.angle(bytes, from, to); i >= 0; i = ByteSearch.angle(bytes, i + 1, to)) {
            if (bytes[i] == '<') {
                depth++;
            } else if (path || bytes[i - 1] != '-') {
                if (depth == 0) {
                    return i + 1;
                }
                depth--;
            }
        }
        return -1;
    }

    private static int afterSlash(byte[] bytes, int at, int to) {
        if (at + 1 >= to || bytes[at + 1] != '*') {
            return at + 1;
        }
        for (int i = at + 2; i + 1 < to; i++) {
            if (bytes[i] == '*' && bytes[i + 1] == '/') {
                return i + 2;
            }
        }
        return -1;
    }

    /** Whether {@code bytes[at, to)} begins with {@code prefix}. */
    static boolean startsWith(byte[] bytes, int at, int to, byte[] prefix) {
        return to - at >= prefix.length && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
    }
}
