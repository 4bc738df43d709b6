package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A directory that is listed again and again. */
final class RepeatedListing implements Pattern {

    /** The last call of each listing gives no more entries. */
    private static final long CALLS_OF_A_LISTING = 2;

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, folder -> listings(folder) >= Thresholds.MANY_DEAR);
        if (matches.files().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                matches.files().stream().flatMap(RepeatedListing::costs).toList(),
                Set.of(Measure.OPERATIONS),
                matches.were("directories", notation) + " listed "
                        + notation.count(matches.sum(RepeatedListing::listings)) + " times",
                "list once and keep the names, or wait for changes with a WatchService"));
    }

    private static long listings(Evidence.FileUse folder) {
        return Math.min(folder.opens(), folder.listings() / CALLS_OF_A_LISTING);
    }

    private static Stream<Cost> costs(Evidence.FileUse folder) {
        return Stream.of(
                new Cost(Operation.METADATA, folder.path(), folder.listings() + folder.queries(), 0),
                new Cost(Operation.OPEN, folder.path(), folder.opens(), 0));
    }
}
