package dev.profileio.report.page;

import dev.profileio.baseline.Drift;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;

/** What became of a test, in one plain sentence. */
final class Sentence {

    private Sentence() {}

    static String of(Report report) {
        return switch (report.result()) {
            case PASSED -> passed(report);
            case BREACHED -> "The body passed, but " + complaints(report) + ".";
            case FAILED ->
                report.hasBreach()
                        ? "The test failed, and " + limits(report) + "."
                        : "The test failed: its body did, or its I/O could not be judged.";
            case ABORTED -> "The test was aborted: an assumption of its body or of a check did not hold.";
        };
    }

    private static String passed(Report report) {
        int limits = report.verdicts().size();
        String baseline = report.baseline().drift().isPresent() ? ", and its I/O is not worse than its baseline" : "";
        return switch (limits) {
            case 0 -> "The body passed; no budget limits its I/O" + baseline + ".";
            case 1 -> "The body passed, and the limit of its budget is met" + baseline + ".";
            default -> "The body passed, and all " + Readable.count(limits) + " limits are met" + baseline + ".";
        };
    }

    private static String complaints(Report report) {
        List<String> parts = new ArrayList<>();
        if (report.hasBreach()) {
            parts.add(limits(report));
        }
        if (report.baseline().drift().filter(Drift::isWorse).isPresent()) {
            parts.add("its I/O is worse than its baseline");
        }
        if (parts.isEmpty()) {
            parts.add("a check or its baseline complains");
        }
        return String.join(", and ", parts);
    }

    /** The limit itself where it is the only one. */
    private static String limits(Report report) {
        List<Verdict> breached =
                report.verdicts().stream().filter(Verdict::breached).toList();
        int all = report.verdicts().size();
        String first = Words.describe(breached.get(0).limit()) + " – found " + Words.actual(breached.get(0));
        return breached.size() == 1
                ? "it breaches its budget of " + first
                : Readable.count(breached.size()) + " of " + Readable.count(all) + " limits are breached, the first: "
                        + first;
    }
}
