package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.budget.Verdict;
import dev.profileio.profile.CallSite;
import dev.profileio.report.Report;
import dev.profileio.report.Result;
import dev.profileio.report.text.Words;
import java.util.Comparator;
import java.util.Optional;

/**
 * The line of Java that costs most of what went wrong.
 *
 * @param title what it is
 * @param frame the line
 * @param cost what it does
 */
record Culprit(String title, String frame, String cost) {

    private static final String LINE_TO_FIX = "The line to fix";

    /** It is behind less than half. */
    private static final String LINE_THAT_DOES_MOST = "The line that does most";

    /** Of breached limits, and otherwise of what grew since the baseline; where a check failed, of all. */
    static Optional<Culprit> of(Report report) {
        IoProfile io = report.profile().io();
        Optional<Culprit> known = ofLimits(report)
                .or(() -> report.baseline().drift().filter(Drift::isWorse).flatMap(drift -> ofDrift(drift, io)));
        return known.isPresent() || report.result() != Result.BREACHED || report.hasBreach()
                ? known
                : io.callSites().stream()
                        .filter(site -> !isUnknown(site.frame()))
                        .findFirst()
                        .map(site -> of(LINE_THAT_DOES_MOST, site));
    }

    private static Optional<Culprit> ofLimits(Report report) {
        return report.verdicts().stream()
                .filter(Verdict::breached)
                .flatMap(verdict -> verdict.sites().stream()
                        .filter(site -> !isUnknown(site.frame()))
                        .limit(1))
                .max(Comparator.comparing(Verdict.SiteCost::most).thenComparing(Verdict.SiteCost::ops))
                .map(site -> new Culprit(site.most() ? LINE_TO_FIX : LINE_THAT_DOES_MOST, site.frame(), cost(site)));
    }

    /** A baseline knows methods only. */
    private static Optional<Culprit> ofDrift(Drift drift, IoProfile io) {
        return drift.grownSites().stream()
                .filter(change -> !isUnknown(change.after().method()))
                .max(Comparator.comparingLong(
                        change -> change.after().ops() - change.before().ops()))
                .flatMap(change -> io.callSites().stream()
                        .filter(site -> Baseline.method(site.frame())
                                .equals(change.after().method()))
                        .max(Comparator.comparingLong(IoProfile.CallSiteIo::ops)))
                .map(site -> of(LINE_TO_FIX, site));
    }

    private static Culprit of(String title, IoProfile.CallSiteIo site) {
        return new Culprit(title, site.frame(), withoutFrame(Words.site(site), site.frame()));
    }

    /** {@code "9,990 writes of 11 B to report.csv"}. */
    static String cost(Verdict.SiteCost site) {
        return withoutFrame(Words.site(site), site.frame());
    }

    private static String withoutFrame(String words, String frame) {
        String end = (isUnknown(frame) ? ": " : " at ") + frame;
        return words.substring(0, words.length() - end.length());
    }

    private static boolean isUnknown(String frame) {
        return frame.equals(CallSite.UNKNOWN.frame());
    }
}
