package dev.profileio.report.ci;

import dev.profileio.IoProfile;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.Result;
import dev.profileio.report.message.DriftMessage;
import dev.profileio.report.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that breaks the build.
 *
 * @param title of what kind it is
 * @param text what was expected and what was found
 * @param frames the lines of Java that do most to it, the first most; none if they are not known
 */
record Complaint(String title, String text, List<String> frames) {

    Complaint {
        frames = List.copyOf(frames);
    }

    /** Those of a test; none if its body failed otherwise. */
    static List<Complaint> of(Report report) {
        List<Complaint> complaints = Stream.concat(
                        report.verdicts().stream().filter(Verdict::breached).map(Complaint::of),
                        report.baseline().drift().stream()
                                .flatMap(drift -> of(drift, report.profile().io())))
                .toList();
        return complaints.isEmpty() && report.result() == Result.BREACHED
                ? List.of(new Complaint(
                        "I/O check failed", "a check of the profile failed, see the test's failure", List.of()))
                : complaints;
    }

    private static Complaint of(Verdict verdict) {
        return new Complaint(
                "I/O budget breached",
                Words.subject(verdict.limit().selection()) + ": expected " + Words.bound(verdict.limit()) + ", actual "
                        + Words.actual(verdict),
                verdict.sites().stream().map(Verdict.SiteCost::frame).toList());
    }

    private static Stream<Complaint> of(Drift drift, IoProfile io) {
        List<String> grown = drift.grownSites().stream()
                .map(change -> change.after().method())
                .toList();
        List<String> frames = io.callSites().stream()
                .filter(site -> grown.contains(Baseline.method(site.frame())))
                .sorted(Comparator.comparingLong(IoProfile.CallSiteIo::ops).reversed())
                .map(IoProfile.CallSiteIo::frame)
                .toList();
        return drift.worse().stream()
                .map(change -> new Complaint("I/O is worse than its baseline", DriftMessage.total(change), frames));
    }
}
