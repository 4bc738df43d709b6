package dev.profileio.report;

import dev.profileio.budget.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/** The failure of a test whose budgets are breached: every limit, what was expected, what was found, and where. */
final class BreachMessage {

    private BreachMessage() {}

    static Optional<AssertionFailedError> of(Report report, ReportFolder folder) {
        List<Verdict> breached =
                report.verdicts().stream().filter(Verdict::breached).toList();
        if (breached.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssertionFailedError(
                message(report, folder, breached.size()),
                breached.stream()
                        .map(verdict -> Words.describe(verdict.limit()))
                        .collect(Collectors.joining("\n")),
                breached.stream()
                        .map(verdict -> Words.subject(verdict.limit().selection()) + ": " + Words.actual(verdict))
                        .collect(Collectors.joining("\n"))));
    }

    private static String message(Report report, ReportFolder folder, int breached) {
        int limits = report.verdicts().size();
        StringBuilder text = new StringBuilder();
        text.append("I/O budget breached: ")
                .append(breached)
                .append(" of ")
                .append(limits)
                .append(limits == 1 ? " limit" : " limits")
                .append(", by ")
                .append(OneLine.of(report.test().qualified()))
                .append("\n\n");
        report.verdicts().stream().filter(Verdict::breached).forEach(verdict -> appendBreach(text, verdict));
        report.verdicts().stream().filter(verdict -> !verdict.breached()).forEach(verdict -> text.append("  met       ")
                .append(Words.describe(verdict.limit()))
                .append("\n            actual:   ")
                .append(Words.actual(verdict))
                .append('\n'));
        return text.append("\n  report: ").append(folder.path()).toString();
    }

    private static void appendBreach(StringBuilder text, Verdict verdict) {
        text.append("  BREACHED  ")
                .append(Words.subject(verdict.limit().selection()))
                .append("\n            expected: ")
                .append(Words.bound(verdict.limit()))
                .append("\n            actual:   ")
                .append(Words.actual(verdict))
                .append('\n');
        for (Verdict.Cost cost : verdict.costliest()) {
            text.append("              ")
                    .append(Words.operations(cost.ops()))
                    .append(", ")
                    .append(Readable.bytes(cost.bytes()))
                    .append("  ")
                    .append(cost.path().isEmpty() ? "(path unknown)" : OneLine.of(cost.path()))
                    .append('\n');
        }
        for (Verdict.SiteCost site : verdict.sites()) {
            text.append("              ").append(OneLine.of(Words.site(site))).append('\n');
        }
    }
}
