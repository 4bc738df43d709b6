package dev.profileio.report;

import dev.profileio.IoTarget;
import dev.profileio.advice.Advice;
import dev.profileio.advice.Complaint;
import dev.profileio.advice.Measure;
import dev.profileio.advice.Notation;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Breached limits, as advice is asked for. */
final class Complaints {

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

    static Optional<Advice> advice(Report report) {
        List<Complaint> complaints = report.verdicts().stream()
                .filter(Verdict::breached)
                .flatMap(Complaints::of)
                .toList();
        return Advice.of(report.profile().evidence(), complaints, NOTATION);
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
