package dev.profileio.trace.strace;

import java.nio.charset.StandardCharsets;

/** Lines of a trace as a report shows them. */
final class Samples {

    // Enough for a call with a long path; a line may be 64 KiB long.
    private static final int MAX_LENGTH = 400;

    private Samples() {}

    /** {@code bytes[from, to)}, or the beginning of it. */
    static String of(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, MAX_LENGTH);
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return length < to - from ? text + "…" : text;
    }
}
