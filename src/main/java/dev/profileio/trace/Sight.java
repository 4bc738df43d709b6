package dev.profileio.trace;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a tracer can see at all. A budget on anything else cannot be judged under it.
 *
 * @param operations the operations
 * @param targets what they go to
 * @param each whether it sees each operation, with its path, size and time, and not only how many there were
 */
public record Sight(Set<Operation> operations, Set<IoTarget> targets, boolean each) {

    /** Everything. */
    public static final Sight FULL = new Sight(EnumSet.allOf(Operation.class), EnumSet.allOf(IoTarget.class), true);

    /** Keeps unmodifiable copies. */
    public Sight {
        operations = Set.copyOf(operations);
        targets = Set.copyOf(targets);
    }
}
