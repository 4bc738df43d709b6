package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A large file copied through a buffer of the program, which the kernel could do by itself. */
final class UserSpaceCopy implements Pattern {

    /** In a copy, all writes are of what was read; a few may be cut in two. */
    private static final double COPIED = 0.9;

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        FileMatches matches = FileMatches.of(evidence, UserSpaceCopy::matches);
        if (matches.files().isEmpty()) {
            return Stream.empty();
        }
        long blocks = matches.sum(file -> file.copy().ops());
        return Stream.of(new Finding(
                matches.files().stream().flatMap(UserSpaceCopy::costs).toList(),
                Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                notation.bytes(matches.sum(file -> file.copy().bytes())) + " were read from "
                        + Names.of(
                                matches.files().stream()
                                        .map(file -> file.copy().source())
                                        .distinct()
                                        .toList(),
                                "files",
                                notation)
                        + " and written to " + matches.names("files", notation) + " in " + notation.count(blocks)
                        + " blocks of the same sizes",
                "unless they are changed on the way, let the kernel copy them: Files.copy or FileChannel.transferTo"));
    }

    private static boolean matches(Evidence.FileUse file) {
        return file.copy().ops() >= Thresholds.PER_FILE
                && file.copy().bytes() >= Thresholds.LARGE
                && file.copy().bytes() >= COPIED * file.write().bytes();
    }

    private static Stream<Cost> costs(Evidence.FileUse file) {
        Evidence.Copy copy = file.copy();
        return Stream.of(
                new Cost(Operation.READ, copy.source(), copy.ops(), copy.bytes()),
                new Cost(Operation.WRITE, file.path(), copy.ops(), copy.bytes()));
    }
}
