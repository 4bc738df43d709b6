package dev.profileio.trace.strace;

import dev.profileio.profile.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up what a thread does to a few descriptors, whose positions are known here as the kernel would know them. */
final class RandomPositions {

    private static final int DESCRIPTORS = 5;

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final long[] position = new long[DESCRIPTORS];
    private final long[] end = new long[DESCRIPTORS];
    private final long[] endOfOffsets = new long[DESCRIPTORS];

    RandomPositions(long seed, int count) {
        random = new Random(seed);
        for (int file = 0; file < DESCRIPTORS; file++) {
            open(file);
        }
        for (int i = 0; i < count; i++) {
            add(random.nextInt(DESCRIPTORS));
        }
    }

    List<String> lines() {
        return lines;
    }

    /** Of each call that is an operation. */
    List<Access> accesses() {
        return accesses;
    }

    private void open(int file) {
        add("openat(AT_FDCWD</w>, \"" + file + "\", O_RDWR) = " + name(file), Access.UNKNOWN);
        position[file] = 0;
        end[file] = 0;
        endOfOffsets[file] = 0;
    }

    private void add(int file) {
        long bytes = random.nextInt(4);
        // Small numbers, so that many positions are where the last one ended by chance.
        long offset = random.nextInt(12);
        switch (random.nextInt(8)) {
            case 0 -> open(file);
            case 1, 2 -> atPosition(file, "read(" + name(file) + ", \"\"..., 8)", bytes);
            case 3 -> atPosition(file, "pwritev2(" + name(file) + ", 0x1, 1, -1, 0)", bytes);
            case 4, 5 -> atOffset(file, "pread64(" + name(file) + ", \"\"..., 8, " + offset + ")", offset, bytes);
            case 6 -> seek(file, offset - position[file], offset, "SEEK_CUR");
            default -> seek(file, offset, offset, "SEEK_SET");
        }
    }

    private void atPosition(int file, String call, long bytes) {
        add(call + " = " + bytes, position[file] == end[file] ? Access.SEQUENTIAL : Access.RANDOM);
        position[file] += bytes;
        end[file] = position[file];
    }

    private void atOffset(int file, String call, long offset, long bytes) {
        add(call + " = " + bytes, offset == endOfOffsets[file] ? Access.SEQUENTIAL : Access.RANDOM);
        endOfOffsets[file] = offset + bytes;
    }

    private void seek(int file, long argument, long target, String whence) {
        lines.add("lseek(" + name(file) + ", " + argument + ", " + whence + ") = " + target);
        position[file] = target;
    }

    private void add(String line, Access access) {
        lines.add(line);
        accesses.add(access);
    }

    private static String name(int file) {
        return 4 + file + "</w/" + file + ">";
    }
}
