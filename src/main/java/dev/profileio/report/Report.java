package dev.profileio.report;

import dev.profileio.budget.Verdict;
import dev.profileio.profile.Profile;
import java.util.List;

/**
 * All that a report is made of.
 *
 * @param test whose it is
 * @param result what became of it
 * @param profile what its body did
 * @param verdicts what became of each limit; none when the body was aborted
 * @param baseline what became of its baseline
 */
public record Report(TestName test, Result result, Profile profile, List<Verdict> verdicts, BaselineResult baseline) {

    /** Keeps an unmodifiable copy. */
    public Report {
        verdicts = List.copyOf(verdicts);
    }

    /** Whether a limit was breached. */
    public boolean hasBreach() {
        return verdicts.stream().anyMatch(Verdict::breached);
    }
}
