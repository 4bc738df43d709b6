package dev.profileio.budget;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.glob.PathGlob;
import dev.profileio.profile.IoCall;
import java.util.Set;

/**
 * Which operations a budget counts.
 *
 * @param on their kinds
 * @param path where they go
 * @param target what they go to
 */
public record Selection(Set<Operation> on, PathGlob path, IoTarget target) {

    /** Keeps an unmodifiable copy. */
    public Selection {
        on = Set.copyOf(on);
    }

    /** Whether the kind and the target of a call are among those meant; its path is another, costlier question. */
    boolean concerns(IoCall call) {
        return call.target() == target && on.contains(call.operation());
    }
}
