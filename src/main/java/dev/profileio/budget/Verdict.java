package dev.profileio.budget;

import java.util.List;

/**
 * What became of one limit.
 *
 * @param limit the limit
 * @param ops how many operations the limit's budget counted
 * @param actual what the limit bounds: operations, bytes, or a percentage of the operations
 * @param breached whether that is out of bounds
 * @param costliest the paths that contribute most to it, the first most; few
 */
public record Verdict(Limit limit, long ops, Number actual, boolean breached, List<Cost> costliest) {

    /** Keeps an unmodifiable copy. */
    public Verdict {
        costliest = List.copyOf(costliest);
    }

    /**
     * What one path contributes to a limit.
     *
     * @param path the path; empty where the tracer could not know it
     * @param ops its operations
     * @param bytes the bytes that they moved
     */
    public record Cost(String path, long ops, long bytes) {}
}
