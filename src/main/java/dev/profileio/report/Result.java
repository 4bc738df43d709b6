package dev.profileio.report;

import java.util.Locale;

/** What became of a profiled test. */
public enum Result {
    /** Body, budgets and checks passed. */
    PASSED,
    /** The body passed, but a budget was breached or a check failed. */
    BREACHED,
    /** The body failed, or its I/O could not be judged. */
    FAILED,
    /** The body or a check was aborted: an assumption did not hold. */
    ABORTED;

    /** As reports state it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
