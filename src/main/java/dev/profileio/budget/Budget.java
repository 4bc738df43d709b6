package dev.profileio.budget;

import dev.profileio.IoBudget;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.SizeShare;
import dev.profileio.glob.PathGlob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Limits on one selection of operations.
 *
 * @param selection the operations
 * @param limits the limits, in the order in which the annotation declares them
 */
public record Budget(Selection selection, List<Limit> limits) {

    private static final Set<Operation> SIZED = EnumSet.of(Operation.READ, Operation.WRITE, Operation.MAP);

    /** Keeps an unmodifiable copy. */
    public Budget {
        limits = List.copyOf(limits);
    }

    /**
     * Reads the annotation.
     *
     * @throws IllegalArgumentException if an attribute makes no sense; the message names it and says what is accepted
     */
    public static Budget of(IoBudget annotation) {
        Set<Operation> on = Set.copyOf(Arrays.asList(annotation.on()));
        require(!on.isEmpty(), "on", "expected at least one operation, found none");
        require(
                annotation.path().isEmpty() || annotation.target() == IoTarget.FILE,
                "path",
                "expected none beside target = " + annotation.target() + ", which has no path, found \""
                        + annotation.path() + "\"");
        Selection selection =
                new Selection(on, attribute("path", () -> PathGlob.parse(annotation.path())), annotation.target());

        List<Limit> limits = new ArrayList<>();
        require(
                annotation.maxOps() >= -1,
                "maxOps",
                "expected 0 or more, or -1 for no limit, found " + annotation.maxOps());
        if (annotation.maxOps() >= 0) {
            limits.add(new Limit.MaxOps(selection, annotation.maxOps()));
        }
        if (!annotation.maxBytes().isEmpty()) {
            require(
                    on.stream().anyMatch(SIZED::contains),
                    "maxBytes",
                    "expected READ, WRITE or MAP in \"on\", since no other operation moves bytes, found " + sorted(on));
            limits.add(
                    new Limit.MaxBytes(selection, attribute("maxBytes", () -> ByteSize.parse(annotation.maxBytes()))));
        }
        for (SizeShare share : annotation.sizes()) {
            limits.addAll(shares(selection, share));
        }
        if (limits.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected at least one of maxOps, maxBytes and sizes, found none of them");
        }
        return new Budget(selection, limits);
    }

    private static List<Limit> shares(Selection selection, SizeShare share) {
        require(
                SIZED.containsAll(selection.on()),
                "sizes",
                "expected only READ, WRITE and MAP in \"on\", since no other operation has a size, found "
                        + sorted(selection.on()));
        require(
                share.below().isEmpty() != share.atLeast().isEmpty(),
                "sizes",
                "expected exactly one of below and atLeast, found "
                        + (share.below().isEmpty()
                                ? "neither"
                                : "both (below = \"" + share.below() + "\", atLeast = \"" + share.atLeast() + "\")"));
        requirePercent("sizes.maxPercent", share.maxPercent());
        requirePercent("sizes.minPercent", share.minPercent());
        require(share.from() >= 1, "sizes.from", "expected 1 or more operations, found " + share.from());
        require(
                share.minPercent() <= share.maxPercent(),
                "sizes",
                "expected minPercent to be at most maxPercent, found " + share.minPercent() + " and "
                        + share.maxPercent());

        boolean below = share.atLeast().isEmpty();
        SizeClass sizes = new SizeClass(
                below,
                below
                        ? attribute("sizes.below", () -> ByteSize.parse(share.below()))
                        : attribute("sizes.atLeast", () -> ByteSize.parse(share.atLeast())));
        List<Limit> limits = new ArrayList<>();
        if (share.maxPercent() < 100) {
            limits.add(new Limit.Share(selection, sizes, true, share.maxPercent(), share.from()));
        }
        if (share.minPercent() > 0) {
            limits.add(new Limit.Share(selection, sizes, false, share.minPercent(), share.from()));
        }
        require(
                !limits.isEmpty(),
                "sizes",
                "expected a maxPercent below 100 or a minPercent above 0, since without them the rule allows everything");
        return limits;
    }

    private static void requirePercent(String attribute, double percent) {
        require(percent >= 0 && percent <= 100, attribute, "expected 0 to 100 percent, found " + percent);
    }

    private static void require(boolean condition, String attribute, String message) {
        if (!condition) {
            throw new IllegalArgumentException(attribute + ": " + message);
        }
    }

    private static <T> T attribute(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<Operation> sorted(Set<Operation> operations) {
        return operations.stream().sorted().toList();
    }
}
