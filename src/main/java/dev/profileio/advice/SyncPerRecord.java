package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A file that is forced to the device after each write or two. */
final class SyncPerRecord implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, SyncPerRecord::matches);
        if (matches.files().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                matches.files().stream().flatMap(SyncPerRecord::costs).toList(),
                Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                notation.count(matches.sum(Evidence.FileUse::syncs)) + " syncs of " + matches.names("files", notation)
                        + " follow "
                        + notation.count(matches.sum(file -> file.write().ops())) + " writes",
                "write a group of records at once and force it once, or force once at the end"));
    }

    private static boolean matches(Evidence.FileUse file) {
        return file.syncs() >= Thresholds.MANY_DEAR
                && file.write().ops() > 0
                && file.syncs() * 2 >= file.write().ops();
    }

    private static Stream<Cost> costs(Evidence.FileUse file) {
        return Stream.of(
                new Cost(Operation.SYNC, file.path(), file.syncs(), 0),
                new Cost(
                        Operation.WRITE,
                        file.path(),
                        file.write().ops(),
                        file.write().bytes()));
    }
}
