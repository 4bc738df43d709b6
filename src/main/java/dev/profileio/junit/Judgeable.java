package dev.profileio.junit;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.budget.Budget;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Selection;
import dev.profileio.trace.Sight;
import dev.profileio.trace.TracerUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether a tracer sees enough to judge a test's budgets: one that it cannot judge must not pass. */
final class Judgeable {

    private Judgeable() {}

    /**
     * Looks at all budgets.
     *
     * @throws TracerUnavailableException if one of them cannot be judged; the message says which and why
     */
    static void check(Tracers.Choice choice, List<Budget> budgets) {
        List<String> reasons = budgets.stream()
                .flatMap(budget -> reasons(choice.tracer().sight(), budget).stream())
                .distinct()
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        TracerKind kind = choice.tracer().kind();
        StringBuilder text = new StringBuilder("A budget cannot be judged under the tracer " + kind + ".\n");
        reasons.forEach(reason -> text.append("  found:  ").append(reason).append('\n'));
        choice.passedOver()
                .forEach(reason -> text.append("  tracer: ").append(reason).append('\n'));
        text.append("  cure:   use the tracer STRACE on Linux, or CONTAINER, which see every system call");
        throw new TracerUnavailableException(text.toString());
    }

    private static List<String> reasons(Sight sight, Budget budget) {
        Selection selection = budget.selection();
        List<String> reasons = new ArrayList<>();
        for (Operation operation : selection.on().stream().sorted().toList()) {
            if (!sight.operations().contains(operation)) {
                reasons.add("an @IoBudget on " + operation + ", of which it sees none; it sees "
                        + words(sight.operations()));
            }
        }
        if (!sight.targets().contains(selection.target())) {
            reasons.add("an @IoBudget with target = " + selection.target() + ", while it sees only "
                    + targets(sight.targets()));
        }
        if (!sight.each() && !selection.path().toString().isEmpty()) {
            reasons.add("an @IoBudget with path = \"" + selection.path() + "\", while it knows no paths");
        }
        if (!sight.each() && budget.limits().stream().anyMatch(Limit.Share.class::isInstance)) {
            reasons.add("an @IoBudget with sizes, while it knows no sizes");
        }
        return reasons;
    }

    private static String words(Set<Operation> operations) {
        return String.join(", ", operations.stream().sorted().map(Enum::name).toList());
    }

    private static String targets(Set<IoTarget> targets) {
        return String.join(
                ", ",
                targets.stream()
                        .sorted()
                        .map(target -> target.name().toLowerCase(Locale.ROOT) + "s")
                        .toList());
    }
}
