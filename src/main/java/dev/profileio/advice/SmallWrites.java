package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Many small writes by one line, which a buffer would gather. */
final class SmallWrites implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        return LineMatches.of(evidence, Operation.WRITE, SmallWrites::matches)
                .filter(line -> line.ops() >= Thresholds.MANY)
                .flatMap(line -> cure(line.uses().get(0).line())
                        .map(cure -> new Finding(
                                line.costs(),
                                Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                                line.comeFromOneLine("writes", notation),
                                cure))
                        .stream());
    }

    /** A buffer gathers nothing where the file is closed or forced after each write. */
    private static boolean matches(Evidence.FileUse file, Evidence.LineUse line) {
        return Small.isRepeated(line)
                && file.opens() * 2 < file.write().ops()
                && file.syncs() * 2 < file.write().ops()
                && cure(line).isPresent();
    }

    private static Optional<String> cure(Evidence.LineUse line) {
        Stack stack = new Stack(line.site().stack());
        if (stack.isBuffered()) {
            return stack.isFlushed()
                    ? Optional.of("its buffer is flushed each time; flush it once, at the end")
                    : Optional.empty();
        }
        if (stack.isOfOutputStream()) {
            return Optional.of("wrap the stream in a BufferedOutputStream, or its Writer in a BufferedWriter");
        }
        // A channel or RandomAccessFile may write here and there, which no buffer gathers.
        if (stack.isOfChannel() && line.sequential() == line.ops()) {
            return Optional.of("gather them in a ByteBuffer, and write that when it is full");
        }
        if (stack.isOfRandomAccessFile() && line.largest() == 1) {
            return Optional.of("gather them in a ByteBuffer, and write its array at once");
        }
        if (stack.isOfUnknownClass() && line.sequential() == line.ops()) {
            return Optional.of("unless they go here and there, write through a BufferedOutputStream, "
                    + "or gather them in a ByteBuffer");
        }
        return Optional.empty();
    }
}
