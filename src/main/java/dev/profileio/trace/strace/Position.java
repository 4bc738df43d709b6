package dev.profileio.trace.strace;

import dev.profileio.profile.Access;

/**
 * Where one descriptor stands, as far as the calls of one thread tell. Calls that name an offset neither use nor change the
 * position, so the end of the last of them is kept apart.
 */
final class Position {

    /** In the place of an offset. */
    static final long UNKNOWN = -1;

    private final String path;
    private final boolean appends;
    private long position;
    private long end;
    private boolean unmoved;
    private long endOfOffsets;

    private Position(String path, boolean appends, long start) {
        this.path = path;
        this.appends = appends;
        this.position = start;
        this.end = start;
        this.unmoved = start != UNKNOWN;
        this.endOfOffsets = start;
    }

    /** That of a descriptor which has just been opened. */
    static Position opened(String path, boolean appends) {
        return new Position(path, appends, 0);
    }

    /** That of a descriptor which was opened before, or by another thread. */
    static Position inherited(String path) {
        return new Position(path, false, UNKNOWN);
    }

    /** Whether the descriptor still stands for the same file; its number may have been given to another. */
    boolean isOf(String other) {
        return path.equals(other);
    }

    /** A read that names no offset. */
    Access read(long bytes) {
        Access access = unmoved ? Access.SEQUENTIAL : compare(position, end);
        position = position == UNKNOWN ? UNKNOWN : position + bytes;
        end = position;
        unmoved = true;
        return access;
    }

    /** A write that names no offset. */
    Access write(long bytes) {
        return appends ? append() : read(bytes);
    }

    /** A read that names an offset. */
    Access readAt(long offset, long bytes) {
        Access access = compare(offset, endOfOffsets);
        endOfOffsets = offset == UNKNOWN ? UNKNOWN : offset + bytes;
        return access;
    }

    /** A write that names an offset, of which Linux takes no notice where the file was opened to append to it. */
    Access writeAt(long offset, long bytes) {
        return appends ? Access.SEQUENTIAL : readAt(offset, bytes);
    }

    /** A write at the end of the file, wherever that is. */
    Access append() {
        position = UNKNOWN;
        end = UNKNOWN;
        unmoved = true;
        return Access.SEQUENTIAL;
    }

    /** A seek. */
    void moveTo(long target) {
        if (target != position) {
            position = target;
            unmoved = false;
        }
    }

    /** A seek seen from the position, which also tells what that was. */
    void moveBy(long distance, long target) {
        if (position == UNKNOWN) {
            position = target - distance;
            end = unmoved ? position : end;
        }
        moveTo(target);
    }

    private static Access compare(long start, long expected) {
        if (start == UNKNOWN || expected == UNKNOWN) {
            return Access.UNKNOWN;
        }
        return start == expected ? Access.SEQUENTIAL : Access.RANDOM;
    }
}
