package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A file read whole again and again, though nobody wrote to it. */
final class RepeatedReading implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, file -> file.repeats().readings() >= Thresholds.PER_FILE);
        if (matches.files().isEmpty()) {
            return Stream.empty();
        }
        long repeats = matches.sum(file -> file.repeats().readings());
        return Stream.of(new Finding(
                matches.files().stream().flatMap(RepeatedReading::costs).toList(),
                Set.of(Measure.OPERATIONS, Measure.BYTES),
                matches.were("files", notation) + " read whole again " + notation.count(repeats)
                        + " times, without a change, "
                        + notation.bytes(matches.sum(file -> file.repeats().bytes())) + " in all",
                "read once, and keep what was read"));
    }

    private static Stream<Cost> costs(Evidence.FileUse file) {
        Evidence.Repeats repeats = file.repeats();
        return Stream.of(
                new Cost(Operation.READ, file.path(), repeats.ops(), repeats.bytes()),
                new Cost(Operation.OPEN, file.path(), Math.min(file.opens(), repeats.readings()), 0));
    }
}
