package dev.profileio.baseline;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a profile differs from its baseline.
 *
 * @param recorded the baseline
 * @param now the profile
 * @param worse the totals that are larger than the tolerance allows
 * @param better the totals that are smaller
 */
public record Drift(Baseline recorded, Baseline now, List<Change> worse, List<Change> better) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Keeps unmodifiable copies. */
    public Drift {
        worse = List.copyOf(worse);
        better = List.copyOf(better);
    }

    /**
     * One total that changed.
     *
     * @param operation what was counted
     * @param inBytes whether the bytes were, or the operations
     * @param before the baseline's number
     * @param after the profile's
     */
    public record Change(Operation operation, boolean inBytes, long before, long after) {}

    /**
     * One row that changed.
     *
     * @param before the baseline's, or an empty one
     * @param after the profile's, or an empty one
     */
    public record RowChange<T>(T before, T after) {}

    /**
     * Compares.
     *
     * @param tolerancePercent by how much a total may exceed the baseline's
     */
    public static Drift of(Baseline recorded, Baseline now, double tolerancePercent) {
        BigDecimal factor = HUNDRED.add(BigDecimal.valueOf(tolerancePercent));
        List<Change> all = Arrays.stream(Operation.values())
                .flatMap(operation -> changes(operation, recorded.total(operation), now.total(operation)))
                .toList();
        return new Drift(
                recorded,
                now,
                all.stream().filter(change -> isWorse(change, factor)).toList(),
                all.stream().filter(change -> change.after() < change.before()).toList());
    }

    private static Stream<Change> changes(Operation operation, IoProfile.Count before, IoProfile.Count after) {
        return Stream.of(
                new Change(operation, false, before.ops(), after.ops()),
                new Change(operation, true, before.bytes(), after.bytes()));
    }

    private static boolean isWorse(Change change, BigDecimal factor) {
        return BigDecimal.valueOf(change.after())
                        .multiply(HUNDRED)
                        .compareTo(BigDecimal.valueOf(change.before()).multiply(factor))
                > 0;
    }

    /** Whether it breaks the build. */
    public boolean isWorse() {
        return !worse.isEmpty();
    }

    /** Whether the baseline could be tightened. */
    public boolean isBetter() {
        return worse.isEmpty() && !better.isEmpty();
    }

    /** Whether a difference may come from the JDK. */
    public boolean isOnAnotherJdk() {
        return recorded.jdk() != now.jdk();
    }

    /** The sizes of one kind of operation that changed, smallest first. */
    public List<RowChange<IoProfile.SizeBin>> sizes(Operation operation) {
        Map<String, IoProfile.SizeBin> before = sizesByName(recorded, operation);
        Map<String, IoProfile.SizeBin> after = sizesByName(now, operation);
        return changed(before, after, bin -> new IoProfile.SizeBin(bin.from(), bin.to(), 0, 0));
    }

    private static Map<String, IoProfile.SizeBin> sizesByName(Baseline baseline, Operation operation) {
        return Baseline.byName(
                operation == Operation.READ ? baseline.readSizes() : baseline.writeSizes(),
                bin -> String.format(Locale.ROOT, "%020d", bin.from()));
    }

    /** The files that changed. */
    public List<RowChange<Baseline.FileRow>> files() {
        return changed(
                Baseline.byName(recorded.files(), Baseline.FileRow::path),
                Baseline.byName(now.files(), Baseline.FileRow::path),
                row -> new Baseline.FileRow(row.path(), IoProfile.Count.NONE, IoProfile.Count.NONE, 0, 0));
    }

    /** The methods that do more than before, or are new; none where the baseline has no methods. */
    public List<RowChange<Baseline.SiteRow>> grownSites() {
        if (recorded.callSites().isEmpty()
                && recorded.total(Operation.READ).ops()
                                + recorded.total(Operation.WRITE).ops()
                        > 0) {
            return List.of();
        }
        return changed(
                        Baseline.byName(recorded.callSites(), Baseline.SiteRow::method),
                        Baseline.byName(now.callSites(), Baseline.SiteRow::method),
                        row -> new Baseline.SiteRow(row.method(), 0, 0, 0))
                .stream()
                .filter(change -> change.after().ops() > change.before().ops())
                .toList();
    }

    private static <T> List<RowChange<T>> changed(Map<String, T> before, Map<String, T> after, UnaryOperator<T> empty) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<RowChange<T>> changes = new ArrayList<>();
        for (String name : names) {
            T old = before.get(name);
            T young = after.get(name);
            if (old == null && young != null) {
                changes.add(new RowChange<>(empty.apply(young), young));
            } else if (old != null && young == null) {
                changes.add(new RowChange<>(old, empty.apply(old)));
            } else if (old != null && young != null && !old.equals(young)) {
                changes.add(new RowChange<>(old, young));
            }
        }
        return changes;
    }
}
