package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.text.Words;
import java.util.List;

/** What of a report there is to draw. */
public final class SizeLimits {

    private SizeLimits() {}

    /** Whether there are sizes: a tracer may know how many operations there were, but nothing of each. */
    public static boolean hasSizes(IoProfile io) {
        boolean none = io.reads().ops() + io.writes().ops() == 0;
        return none || !io.readSizes().isEmpty() || !io.writeSizes().isEmpty();
    }

    /** The sizes that limits are about. */
    public static List<SizeLimit> of(Report report) {
        return report.verdicts().stream()
                .map(Verdict::limit)
                .filter(Limit.Share.class::isInstance)
                .map(Limit.Share.class::cast)
                .map(share -> new SizeLimit(
                        Words.bound(share), share.sizes().threshold().bytes()))
                .toList();
    }
}
