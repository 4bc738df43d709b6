package dev.profileio.report.message;

import dev.profileio.IoTarget;
import dev.profileio.advice.Advice;
import dev.profileio.advice.Complaint;
import dev.profileio.advice.Measure;
import dev.profileio.advice.Notation;
import dev.profileio.baseline.Drift;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Verdict;
import dev.profileio.profile.Evidence;
import dev.profileio.report.Report;
import dev.profileio.report.text.Readable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Breached limits and drifts, as advice is asked for. */
public final class Complaints {

    private static final Notation NOTATION = new Notation() {
        @Override
        public String count(long count) {
            return Readable.count(count);
        }

        @Override
        public String bytes(long bytes) {
            return Readable.bytes(bytes);
        }
    };

    private Complaints() {}

    /** What to do about limits that are breached, and otherwise about a drift; empty if nothing is known. */
    public static Optional<Advice> of(Report report) {
        Evidence evidence = report.profile().evidence();
        return breaches(report).or(() -> report.baseline().drift().flatMap(drift -> drift(drift, evidence)));
    }

    /** The last lines of a failure before the report's: what to do about limits that are breached; none if none is known. */
    static List<String> advice(Report report) {
        return lines(breaches(report));
    }

    /** The same about a drift. */
    static List<String> advice(Drift drift, Evidence evidence) {
        return lines(drift(drift, evidence));
    }

    private static Optional<Advice> breaches(Report report) {
        return advice(
                report.profile().evidence(),
                report.verdicts().stream().filter(Verdict::breached).flatMap(Complaints::of));
    }

    private static Optional<Advice> drift(Drift drift, Evidence evidence) {
        return advice(
                evidence,
                drift.worse().stream()
                        .filter(Complaints::hasGrownByHalf)
                        .map(change -> new Complaint(
                                Set.of(change.operation()),
                                path -> true,
                                change.inBytes() ? Measure.BYTES : Measure.OPERATIONS,
                                change.after())));
    }

    private static Optional<Advice> advice(Evidence evidence, Stream<Complaint> complaints) {
        return Advice.of(evidence, complaints.toList(), NOTATION);
    }

    private static List<String> lines(Optional<Advice> found) {
        return found.stream()
                .flatMap(
                        advice -> Stream.of("  advice: " + advice.evidence() + ":", "          " + advice.text() + "."))
                .toList();
    }

    /** What has grown by less may have had its pattern before, and that was accepted. */
    private static boolean hasGrownByHalf(Drift.Change change) {
        return change.after() - change.before() >= change.before() / 2;
    }

    private static Stream<Complaint> of(Verdict verdict) {
        Limit limit = verdict.limit();
        // There is evidence of files only.
        if (limit.selection().target() != IoTarget.FILE) {
            return Stream.empty();
        }
        if (limit instanceof Limit.MaxBytes) {
            return Stream.of(complaint(limit, Measure.BYTES, verdict.actual().longValue()));
        }
        if (limit instanceof Limit.Share share) {
            // No advice makes operations smaller.
            return share.atMost() == share.sizes().below()
                    ? Stream.of(complaint(limit, Measure.SMALL_OPERATIONS, verdict.ops()))
                    : Stream.empty();
        }
        return Stream.of(complaint(limit, Measure.OPERATIONS, verdict.ops()));
    }

    private static Complaint complaint(Limit limit, Measure measure, long amount) {
        return new Complaint(limit.selection().on(), limit.selection().path()::matches, measure, amount);
    }
}
