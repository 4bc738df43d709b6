package dev.profileio.report.message;

import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/**
 * The failure of a test whose budgets are breached: every limit, what was expected, what was found, where, and what to do
 * about it, on one screen.
 */
public final class BreachMessage {

    /** Fewer than a screen has; what does not fit is in {@code profile.json}. */
    private static final int MAX_LINES = 40;

    private BreachMessage() {}

    /** The failure; none if no limit is breached. */
    public static Optional<AssertionFailedError> of(Report report, ReportFolder folder) {
        List<Verdict> breached =
                report.verdicts().stream().filter(Verdict::breached).toList();
        if (breached.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AssertionFailedError(
                message(report, folder, breached),
                breached.stream()
                        .map(verdict -> Words.describe(verdict.limit()))
                        .collect(Collectors.joining("\n")),
                breached.stream()
                        .map(verdict -> Words.subject(verdict.limit().selection()) + ": " + Words.actual(verdict))
                        .collect(Collectors.joining("\n"))));
    }

    private static String message(Report report, ReportFolder folder, List<Verdict> breached) {
        int limits = report.verdicts().size();
        List<String> head = List.of(
                "I/O budget breached: " + Readable.count(breached.size()) + " of " + Readable.count(limits)
                        + (limits == 1 ? " limit" : " limits") + ", by "
                        + report.test().qualified(),
                "");
        List<String> end = new ArrayList<>();
        end.add("");
        end.addAll(Complaints.advice(report));
        end.add("  report: " + folder.path());
        List<Verdict> met = report.verdicts().stream()
                .filter(verdict -> !verdict.breached())
                .toList();
        List<String> middle = LimitList.of(breached, met, MAX_LINES - head.size() - end.size());
        return Stream.of(head, middle, end)
                .flatMap(List::stream)
                .map(OneLine::of)
                .collect(Collectors.joining("\n"));
    }
}
