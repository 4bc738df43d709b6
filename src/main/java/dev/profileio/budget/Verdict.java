package dev.profileio.budget;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What became of one limit.
 *
 * @param limit the limit
 * @param ops how many operations the limit's budget counted
 * @param actual what the limit bounds: operations, bytes, or a percentage of the operations
 * @param breached whether that is out of bounds
 * @param costliest the paths that contribute most to it, the first most; few
 * @param sites the lines of Java that do, likewise; none if they were not looked for
 */
public record Verdict(
        Limit limit, long ops, Number actual, boolean breached, List<Cost> costliest, List<SiteCost> sites) {

    /** Keeps an unmodifiable copy. */
    public Verdict {
        costliest = List.copyOf(costliest);
        sites = List.copyOf(sites);
    }

    /**
     * Whether the limit would be met even if so many operations were not seen.
     *
     * @param missing how many operations at most are absent from the counts, and their bytes
     */
    public boolean isMetDespite(Map<Operation, IoProfile.Count> missing) {
        long missingOps = missing(missing, IoProfile.Count::ops);
        if (limit instanceof Limit.MaxOps max) {
            return sum(ops, missingOps) <= max.max();
        }
        if (limit instanceof Limit.MaxBytes max) {
            return sum(actual.longValue(), missing(missing, IoProfile.Count::bytes))
                    <= max.max().bytes();
        }
        return isShareMetDespite((Limit.Share) limit, missingOps);
    }

    /** With all of them of the wrong sizes. */
    private boolean isShareMetDespite(Limit.Share share, long missingOps) {
        if (missingOps == 0) {
            return !breached;
        }
        double all = (double) ops + missingOps;
        double part = actual.doubleValue() * ops / 100;
        return all < share.from()
                || (share.atMost()
                        ? (part + missingOps) * 100 <= share.percent() * all
                        : part * 100 >= share.percent() * all);
    }

    private long missing(Map<Operation, IoProfile.Count> missing, ToLongFunction<IoProfile.Count> part) {
        return limit.selection().on().stream()
                .mapToLong(operation -> part.applyAsLong(missing.getOrDefault(operation, IoProfile.Count.NONE)))
                .reduce(0, Verdict::sum);
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /**
     * What one path contributes to a limit.
     *
     * @param path the path; empty where the tracer could not know it
     * @param ops its operations
     * @param bytes the bytes that they moved
     */
    public record Cost(String path, long ops, long bytes) {}

    /**
     * What one line of Java contributes to a limit by one kind of operation.
     *
     * @param frame the line
     * @param operation what it does
     * @param paths how many paths it does it to
     * @param path one of them
     * @param ops its operations
     * @param bytes the bytes that they moved
     * @param smallest the size of its smallest operation
     * @param largest the size of its largest
     * @param most whether it is behind at least half of what the limit bounds; of a share, of the operations that are too
     *     many or outside of it
     */
    public record SiteCost(
            String frame,
            Operation operation,
            long paths,
            String path,
            long ops,
            long bytes,
            long smallest,
            long largest,
            boolean most) {}
}
