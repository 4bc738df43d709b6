package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A path whose attributes or existence are asked for again and again. */
final class RepeatedQuery implements Pattern {

    /** The JDK itself asks up to so often when it opens a file or a directory, for its size or its kind. */
    private static final long QUERIES_OF_AN_OPEN = 2;

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, file -> queries(file) >= Thresholds.PER_FILE);
        long queries = matches.sum(RepeatedQuery::queries);
        if (queries < Thresholds.MANY) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                matches.files().stream()
                        .map(file -> new Cost(Operation.METADATA, file.path(), queries(file), 0))
                        .toList(),
                Set.of(Measure.OPERATIONS),
                "the attributes or the existence of " + matches.names("files", notation) + " were asked for "
                        + notation.count(queries) + " times",
                "ask once with Files.readAttributes, and keep the answer"));
    }

    private static long queries(Evidence.FileUse file) {
        return file.queries() - QUERIES_OF_AN_OPEN * file.opens();
    }
}
