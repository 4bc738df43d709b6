package dev.profileio.report.run;

import dev.profileio.IoProfile;
import dev.profileio.baseline.Drift;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import dev.profileio.report.message.DriftMessage;
import dev.profileio.report.text.Shortened;
import dev.profileio.report.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of all tests says of one.
 *
 * @param test whose it is
 * @param result what became of it
 * @param startedAt when its body began
 * @param durationNanos how long that took
 * @param read its reads in scope
 * @param write its writes in scope
 * @param syncs its syncs in scope
 * @param tracer what watched
 * @param complete whether that saw everything
 * @param complaints what went wrong, each in a line
 */
public record Summary(
        TestName test,
        Result result,
        Instant startedAt,
        long durationNanos,
        IoProfile.Count read,
        IoProfile.Count write,
        long syncs,
        String tracer,
        boolean complete,
        List<String> complaints) {

    private static final int MAX_COMPLAINTS = 10;

    private static final int MAX_LINES = 4;

    private static final int MAX_CHARACTERS = 300;

    /** Keeps an unmodifiable copy. */
    public Summary {
        complaints = List.copyOf(complaints);
    }

    /** That of a report. */
    public static Summary of(Report report) {
        IoProfile io = report.profile().io();
        return new Summary(
                report.test(),
                report.result(),
                io.startedAt(),
                io.duration().toNanos(),
                new IoProfile.Count(io.reads().ops(), io.reads().bytes()),
                new IoProfile.Count(io.writes().ops(), io.writes().bytes()),
                io.syncs().ops(),
                io.tracer().kind().name(),
                io.tracer().complete(),
                complaints(report).limit(MAX_COMPLAINTS).toList());
    }

    /** What a check says is behind what a budget says: that has the numbers. */
    private static Stream<String> complaints(Report report) {
        Stream<String> limits = report.verdicts().stream()
                .filter(Verdict::breached)
                .map(verdict -> Words.describe(verdict.limit()) + "; found " + Words.actual(verdict));
        Stream<String> drifts = report.baseline().drift().stream()
                .map(Drift::worse)
                .flatMap(List::stream)
                .map(change -> "worse than the baseline: " + DriftMessage.total(change));
        List<String> measured = Stream.concat(limits, drifts).toList();
        Stream<String> failures = report.failures().stream()
                .filter(failure -> measured.isEmpty() || report.result() == Result.FAILED)
                .map(Summary::inShort);
        return Stream.concat(failures, measured.stream());
    }

    /** An assertion's first line is often no more than its description; what was expected and what was found follow. */
    private static String inShort(String failure) {
        return Shortened.to(
                MAX_CHARACTERS,
                failure.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MAX_LINES)
                        .collect(Collectors.joining(" ")));
    }
}
