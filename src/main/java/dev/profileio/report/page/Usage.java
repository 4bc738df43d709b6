package dev.profileio.report.page;

import dev.profileio.budget.Limit;
import dev.profileio.budget.Verdict;
import dev.profileio.report.text.Readable;

/**
 * How much of a limit is used, as a bar: its whole width is the larger one of what was found and the limit.
 *
 * @param fill what was found, from 0 to 1
 * @param mark where the limit is, from 0 to 1
 * @param words the same in words
 */
record Usage(double fill, double mark, String words) {

    /** From here on, percent are hard to read. */
    private static final double MANY_TIMES = 10;

    static Usage of(Verdict verdict) {
        double actual = verdict.actual().doubleValue();
        double bound = verdict.limit().bound().doubleValue();
        if (verdict.limit() instanceof Limit.Share share && !share.atMost()) {
            return new Usage(actual / 100, bound / 100, atLeast(verdict, share));
        }
        double most = Math.max(Math.max(actual, bound), Double.MIN_NORMAL);
        return new Usage(actual / most, bound / most, words(actual, bound));
    }

    private static String words(double actual, double bound) {
        if (bound == 0) {
            return actual == 0 ? "nothing, and nothing is allowed" : "something, and nothing is allowed";
        }
        double used = actual / bound;
        return used >= MANY_TIMES
                ? Readable.count(Math.round(used)) + " times the limit"
                : Readable.percent(100 * used) + " of the limit";
    }

    private static String atLeast(Verdict verdict, Limit.Share share) {
        if (verdict.ops() < share.from()) {
            return "does not hold for so few operations";
        }
        return verdict.breached() ? "the share is too small" : "the share is reached";
    }
}
