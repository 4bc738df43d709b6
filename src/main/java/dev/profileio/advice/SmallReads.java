package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Many small reads by one line, which a buffer would do ahead. */
final class SmallReads implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        return LineMatches.of(evidence, Operation.READ, SmallReads::matches)
                .filter(line -> line.ops() >= Thresholds.MANY)
                .flatMap(line -> cure(line.uses().get(0).line())
                        .map(cure -> new Finding(
                                line.costs(),
                                Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                                line.comeFromOneLine("reads", notation),
                                cure))
                        .stream());
    }

    /** A buffer reads nothing ahead where the file is opened for each read, or for each and the end behind it. */
    private static boolean matches(Evidence.FileUse file, Evidence.LineUse line) {
        return Small.isRepeated(line)
                && file.opens() * 3 < file.read().ops()
                && cure(line).isPresent();
    }

    private static Optional<String> cure(Evidence.LineUse line) {
        Stack stack = new Stack(line.site().stack());
        if (stack.isBuffered()) {
            return Optional.empty();
        }
        if (stack.isOfInputStream()) {
            return Optional.of("wrap the stream in a BufferedInputStream, or its Reader in a BufferedReader");
        }
        if (stack.isOfUnknownClass() && line.sequential() == line.ops()) {
            return Optional.of("unless they go here and there, read through a BufferedInputStream, or block by block");
        }
        // A channel may read here and there, where nothing is to be had ahead.
        return stack.isOfChannel() && line.sequential() == line.ops()
                ? Optional.of("read into a larger ByteBuffer, and take them from there")
                : Optional.empty();
    }
}
