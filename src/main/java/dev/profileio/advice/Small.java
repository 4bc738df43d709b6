package dev.profileio.advice;

import dev.profileio.profile.Evidence;

/** What a small transfer is. */
final class Small {

    private Small() {}

    /** Whether a line does them again and again to a file. */
    static boolean isRepeated(Evidence.LineUse line) {
        return line.ops() >= Thresholds.PER_FILE && is(line.ops(), line.bytes());
    }

    /** Whether they are on average, and move anything at all. */
    static boolean is(long ops, long bytes) {
        return bytes > 0 && bytes <= ops * Thresholds.SMALL;
    }
}
