package dev.profileio.advice;

import java.util.List;
import java.util.Set;

/**
 * A pattern in a profile.
 *
 * @param costs what it costs
 * @param eases what there is less of without it
 * @param evidence what shows it, as the first half of a sentence
 * @param text what to do about it, as the second
 */
record Finding(List<Cost> costs, Set<Measure> eases, String evidence, String text) {

    Finding {
        costs = List.copyOf(costs);
        eases = Set.copyOf(eases);
    }

    long ops() {
        return costs.stream().mapToLong(Cost::ops).sum();
    }
}
