package dev.profileio.advice;

import dev.profileio.Operation;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What went wrong: there is too much of something.
 *
 * @param on the operations that it is about
 * @param path whether it is about a path
 * @param measure what there is too much of
 * @param amount how much there is: bytes if that is the measure, and otherwise operations
 */
public record Complaint(Set<Operation> on, Predicate<String> path, Measure measure, long amount) {

    /** Keeps an unmodifiable copy. */
    public Complaint {
        on = Set.copyOf(on);
    }

    /** How much of it a pattern explains, from 0 to 1. */
    double shareOf(Finding finding) {
        if (amount == 0 || !finding.eases().contains(measure)) {
            return 0;
        }
        long explained = finding.costs().stream()
                .filter(cost -> on.contains(cost.operation()) && path.test(cost.path()))
                .mapToLong(cost -> measure == Measure.BYTES ? cost.bytes() : cost.ops())
                .sum();
        return Math.min(1, (double) explained / amount);
    }
}
