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
 * @param failures why it did not pass, beside the limits that are breached: each what was thrown
 */
public record Report(
        TestName test,
        Result result,
        Profile profile,
        List<Verdict> verdicts,
        BaselineResult baseline,
        List<String> failures) {

    /** Keeps unmodifiable copies. */
    public Report {
        verdicts = List.copyOf(verdicts);
        failures = List.copyOf(failures);
    }

    /** That of a test that failed for nothing but a limit, if it failed. */
    public Report(TestName test, Result result, Profile profile, List<Verdict> verdicts, BaselineResult baseline) {
        this(test, result, profile, verdicts, baseline, List.of());
    }

    /** Whether a limit was breached. */
    public boolean hasBreach() {
        return verdicts.stream().anyMatch(Verdict::breached);
    }
}
