package dev.profileio.advice;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A file that is opened for each read or write. */
final class OpenPerOperation implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, OpenPerOperation::matches);
        long opens = matches.sum(Evidence.FileUse::opens);
        if (opens < Thresholds.MANY) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                matches.files().stream().flatMap(file -> costs(file).stream()).toList(),
                Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                matches.were("files", notation) + " opened "
                        + notation.count(opens) + " times for "
                        + notation.count(matches.sum(OpenPerOperation::transfers)) + " reads and writes",
                "open once, keep it open and buffered, and close it at the end"));
    }

    /** Reading the whole each time is another pattern, which has a better cure. */
    private static boolean matches(Evidence.FileUse file) {
        return file.opens() >= Thresholds.PER_FILE
                && transfers(file) * 2 >= file.opens()
                && transfers(file) <= file.opens() * 2
                && file.repeats().readings() * 2 < file.opens();
    }

    private static long transfers(Evidence.FileUse file) {
        return file.read().ops() + file.write().ops();
    }

    /** Small writes to what stays open can be gathered. */
    private static List<Cost> costs(Evidence.FileUse file) {
        List<Cost> costs = new ArrayList<>();
        costs.add(new Cost(Operation.OPEN, file.path(), file.opens(), 0));
        IoProfile.Count write = file.write();
        if (Small.is(write.ops(), write.bytes())) {
            costs.add(new Cost(Operation.WRITE, file.path(), write.ops(), write.bytes()));
        }
        return costs;
    }
}
