package dev.profileio.trace.strace;

import java.nio.charset.StandardCharsets;

/** Decodes descriptors as {@code strace -y} prints them: {@code 6</tmp/a b>}, {@code AT_FDCWD</tmp>}, {@code 7}. */
final class Descriptors {

    private static final byte[] DELETED_OUTSIDE = "(deleted)".getBytes(StandardCharsets.US_ASCII);
    private static final String DELETED_INSIDE = " (deleted)";

    private final DeletedMark mark;

    Descriptors(DeletedMark mark) {
        this.mark = mark;
    }

    /** What the descriptor {@code bytes[from, to)} stands for. */
    Endpoint decode(byte[] bytes, int from, int to) {
        int open = from;
        while (open < to && bytes[open] != '<') {
            open++;
        }
        int close = open < to ? CallScanner.afterBracket(bytes, open + 1, to) : -1;
        if (close < 0) {
            return Endpoint.UNKNOWN;
        }
        String name = EscapedText.decode(bytes, open + 1, endOfName(bytes, open + 1, close - 1));
        if (mark == DeletedMark.INSIDE_BRACKETS && name.endsWith(DELETED_INSIDE)) {
            name = name.substring(0, name.length() - DELETED_INSIDE.length());
        }
        return Endpoint.of(name);
    }

    /** The position behind {@code (deleted)}, if that is at {@code at}; otherwise {@code at}. */
    static int afterDeletedMark(byte[] bytes, int at, int to) {
        return at >= 0 && CallScanner.startsWith(bytes, at, to, DELETED_OUTSIDE) ? at + DELETED_OUTSIDE.length : at;
    }

    // With -yy a device's numbers follow its path: /dev/null<char 1:3>. A < of the path's own would be escaped.
    private static int endOfName(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != '<') {
            end++;
        }
        return end;
    }
}
