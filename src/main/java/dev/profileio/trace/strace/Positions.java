package dev.profileio.trace.strace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The positions of the descriptors that one thread uses. */
final class Positions {

    /** As many descriptors as Linux lets a process have, unless it is told otherwise. */
    private static final long MAX_DESCRIPTORS = 1 << 20;

    private @Nullable Position[] positions = new Position[64];

    /** That of a descriptor, which stands for a file now. */
    Position of(long descriptor, String path) {
        if (descriptor < positions.length) {
            Position known = positions[(int) descriptor];
            if (known != null && known.isOf(path)) {
                return known;
            }
        }
        Position inherited = Position.inherited(path);
        put(descriptor, inherited);
        return inherited;
    }

    /** A descriptor was opened. */
    void put(long descriptor, Position position) {
        if (descriptor >= MAX_DESCRIPTORS) {
            return;
        }
        int index = (int) descriptor;
        if (index >= positions.length) {
            positions = Arrays.copyOf(positions, Integer.highestOneBit(index) * 2);
        }
        positions[index] = position;
    }
}
