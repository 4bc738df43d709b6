package dev.profileio.budget;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Counts the operations in scope against one budget, exactly at its thresholds, and gives the verdict on each limit.
 * What it keeps grows with the paths, not with the operations.
 */
public final class BudgetMeter implements IoCallSink {

    /** How many paths a verdict names. */
    private static final int COSTLIEST = 5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Budget budget;
    private final List<SizeClass> sizeClasses;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<CallSite, Map<Operation, SiteTally>> sites = new HashMap<>();
    private final Tally total;

    /** A meter that has seen nothing. */
    public BudgetMeter(Budget budget) {
        this.budget = budget;
        this.sizeClasses = budget.limits().stream()
                .filter(Limit.Share.class::isInstance)
                .map(limit -> ((Limit.Share) limit).sizes())
                .distinct()
                .toList();
        this.total = new Tally(true);
    }

    /** Counts one operation in scope, if it is among those that the budget means. */
    @Override
    public void accept(IoCall operation) {
        if (!budget.selection().concerns(operation)) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(
                operation.path(), path -> new Tally(budget.selection().path().matches(path)));
        if (tally.counts) {
            tally.add(operation.bytes());
            total.add(operation.bytes());
            if (operation.site() != null) {
                sites.computeIfAbsent(operation.site(), site -> new EnumMap<>(Operation.class))
                        .computeIfAbsent(operation.operation(), kind -> new SiteTally())
                        .add(operation);
            }
        }
    }

    @Override
    public void acceptTotal(Operation operation, IoProfile.Count count) {
        if (budget.selection().on().contains(operation)) {
            total.add(count);
        }
    }

    /** The verdict on every limit, in the budget's order. */
    public List<Verdict> verdicts() {
        return budget.limits().stream().map(this::verdict).toList();
    }

    private Verdict verdict(Limit limit) {
        if (limit instanceof Limit.MaxOps max) {
            return verdict(limit, total.ops, total.ops > max.max(), tally -> tally.ops);
        }
        if (limit instanceof Limit.MaxBytes max) {
            return verdict(limit, total.bytes, total.bytes > max.max().bytes(), tally -> tally.bytes);
        }
        return share((Limit.Share) limit);
    }

    private Verdict share(Limit.Share limit) {
        int index = sizeClasses.indexOf(limit.sizes());
        long part = total.classOps[index];
        // Decimal, since 7 of 10,000 are exactly 0.07 % and binary floating point is not sure of that.
        int comparison = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .compareTo(BigDecimal.valueOf(limit.percent()).multiply(BigDecimal.valueOf(total.ops)));
        boolean breached = total.ops >= limit.from() && (limit.atMost() ? comparison > 0 : comparison < 0);
        double actual = total.ops == 0 ? 0 : 100.0 * part / total.ops;
        // A share that is too small is the fault of the operations outside of it.
        return verdict(
                limit,
                actual,
                breached,
                tally -> limit.atMost() ? tally.classOps[index] : tally.ops - tally.classOps[index]);
    }

    private Verdict verdict(Limit limit, Number actual, boolean breached, ToLongFunction<Tally> weight) {
        List<Verdict.Cost> costliest = tallies.entrySet().stream()
                .filter(entry -> entry.getValue().counts && weight.applyAsLong(entry.getValue()) > 0)
                .sorted(Comparator.<Map.Entry<String, Tally>>comparingLong(
                                entry -> -weight.applyAsLong(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COSTLIEST)
                .map(entry -> new Verdict.Cost(entry.getKey(), entry.getValue().ops, entry.getValue().bytes))
                .toList();
        return new Verdict(limit, total.ops, actual, breached, costliest, costliestSites(weight));
    }

    private List<Verdict.SiteCost> costliestSites(ToLongFunction<Tally> weight) {
        return sites.entrySet().stream()
                .flatMap(site -> site.getValue().entrySet().stream()
                        .map(entry -> new SiteWeight(site.getKey(), entry.getKey(), entry.getValue())))
                .filter(site -> weight.applyAsLong(site.tally()) > 0)
                .sorted(Comparator.<SiteWeight>comparingLong(site -> -weight.applyAsLong(site.tally()))
                        .thenComparing(site -> site.site().frame()))
                .limit(COSTLIEST)
                .map(site -> site.cost(2 * weight.applyAsLong(site.tally()) >= weight.applyAsLong(total)))
                .toList();
    }

    private record SiteWeight(CallSite site, Operation operation, SiteTally tally) {
        Verdict.SiteCost cost(boolean most) {
            Tally sum = tally;
            return new Verdict.SiteCost(
                    site.frame(),
                    operation,
                    tally.paths.size(),
                    tally.path,
                    sum.ops,
                    sum.bytes,
                    tally.smallest,
                    tally.largest,
                    most);
        }
    }

    private class Tally {
        private final boolean counts;
        private final long[] classOps = new long[sizeClasses.size()];
        private long ops;
        private long bytes;

        Tally(boolean counts) {
            this.counts = counts;
        }

        void add(IoProfile.Count count) {
            ops += count.ops();
            bytes += count.bytes();
        }

        void add(long size) {
            ops++;
            bytes += size;
            for (int i = 0; i < classOps.length; i++) {
                if (sizeClasses.get(i).contains(size)) {
                    classOps[i]++;
                }
            }
        }
    }

    /** What one line of Java does by one kind of operation. */
    private final class SiteTally extends Tally {
        private final Set<String> paths = new HashSet<>();
        private String path = "";
        private long smallest = Long.MAX_VALUE;
        private long largest;

        SiteTally() {
            super(true);
        }

        void add(IoCall operation) {
            add(operation.bytes());
            smallest = Math.min(smallest, operation.bytes());
            largest = Math.max(largest, operation.bytes());
            if (!path.equals(operation.path())) {
                path = operation.path();
                paths.add(path);
            }
        }
    }
}
