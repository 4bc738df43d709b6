package dev.profileio.advice;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import java.util.Set;
import java.util.stream.Stream;

/** A {@link java.io.RandomAccessFile} read byte by byte, as its {@code readLine} does, and {@code readInt} on JDK 17. */
final class OneByteReads implements Pattern {

    @Override
    public Stream<Finding> find(Evidence evidence, Notation notation) {
        return LineMatches.of(evidence, Operation.READ, OneByteReads::matches)
                .filter(line -> line.ops() >= Thresholds.MANY)
                .map(line -> new Finding(
                        line.costs(),
                        Set.of(Measure.OPERATIONS, Measure.SMALL_OPERATIONS),
                        line.comeFromOneLine("reads", notation) + ", through RandomAccessFile",
                        "read a block into a byte[] and take them from there, "
                                + "or read in order through a BufferedInputStream"));
    }

    private static boolean matches(Evidence.FileUse file, Evidence.LineUse line) {
        return line.ops() >= Thresholds.PER_FILE
                && line.largest() == 1
                && new Stack(line.site().stack()).isOfRandomAccessFile();
    }
}
