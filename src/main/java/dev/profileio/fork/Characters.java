package dev.profileio.fork;

/**
 * Where characters end in a stream of bytes. Build tools decode each piece of output by itself, so that one which ends
 * within a character would lose it.
 */
final class Characters {

    /** The longest sequence of UTF-8. */
    private static final int LONGEST = 4;

    private Characters() {}

    /** The end of the last whole character of UTF-8; all of it, where that is what does not look like UTF-8 at all. */
    static int endOfWhole(byte[] bytes, int end) {
        for (int start = end - 1; start >= 0 && end - start < LONGEST; start--) {
            int lead = bytes[start] & 0xff;
            if (lead < 0x80) {
                return end;
            }
            if (lead >= 0xc0) {
                int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
                return start + length > end ? start : end;
            }
        }
        return end;
    }
}
