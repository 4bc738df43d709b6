package dev.profileio.junit;

import dev.profileio.budget.Verdict;
import dev.profileio.profile.Profile;
import dev.profileio.trace.Completeness;
import java.util.List;

/**
 * What the trace of a body came to.
 *
 * @param profile what the body did
 * @param verdicts what became of each limit
 * @param completeness how far the trace was understood
 */
record Measurement(Profile profile, List<Verdict> verdicts, Completeness completeness) {

    Measurement {
        verdicts = List.copyOf(verdicts);
    }

    boolean hasBreach() {
        return verdicts.stream().anyMatch(Verdict::breached);
    }

    /** Whether a limit looks met only because the trace does not tell all. */
    boolean isUnsure() {
        return verdicts.stream()
                .anyMatch(verdict -> !verdict.breached() && !verdict.isMetDespite(completeness.missing()));
    }
}
