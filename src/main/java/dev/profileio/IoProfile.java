package dev.profileio;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the I/O of a test's body was, aggregated over its window: the time between the mark before the body and the one
 * after it. Sizes are in bytes.
 *
 * @param tracer what watched, and how far it can be trusted
 * @param startedAt when the body began, by the clock of the machine that ran it
 * @param duration the length of the window
 * @param totals the operations in scope; a key for every operation
 * @param readSizes reads in scope by their size, smallest first, without the sizes that did not occur
 * @param writeSizes writes in scope by their size, likewise
 * @param files the files in scope that were opened, read, written or synced, the one with most operations first
 * @param callSites the lines of Java that read, wrote or synced in scope, with the path each did it to, the one with most
 *     operations first; empty if they were not asked for
 * @param threads the threads that read or wrote in scope, the one with most operations first
 * @param setAside the reads and writes that are not in scope, by reason
 */
public record IoProfile(
        Tracer tracer,
        Instant startedAt,
        Duration duration,
        Map<Operation, Total> totals,
        List<SizeBin> readSizes,
        List<SizeBin> writeSizes,
        List<FileIo> files,
        List<CallSiteIo> callSites,
        List<ThreadIo> threads,
        List<SetAside> setAside) {

    /** Keeps unmodifiable copies. */
    public IoProfile {
        totals = Map.copyOf(totals);
        readSizes = List.copyOf(readSizes);
        writeSizes = List.copyOf(writeSizes);
        files = List.copyOf(files);
        callSites = List.copyOf(callSites);
        threads = List.copyOf(threads);
        setAside = List.copyOf(setAside);
    }

    /** The total of one operation in scope. */
    public Total total(Operation operation) {
        return totals.getOrDefault(operation, Total.NONE);
    }

    /** The total of reads in scope. */
    public Total reads() {
        return total(Operation.READ);
    }

    /** The total of writes in scope. */
    public Total writes() {
        return total(Operation.WRITE);
    }

    /**
     * How many operations, and how many bytes they moved.
     *
     * @param ops the number of operations
     * @param bytes the bytes that they moved
     */
    public record Count(long ops, long bytes) {
        /** No operation. */
        public static final Count NONE = new Count(0, 0);
    }

    /**
     * All operations of one kind.
     *
     * @param ops the operations in scope
     * @param bytes the bytes that they moved; for {@link Operation#MAP} the length of the mappings
     * @param failed the calls that failed, anywhere in the window, in scope or not
     */
    public record Total(long ops, long bytes, long failed) {
        /** No call. */
        public static final Total NONE = new Total(0, 0, 0);
    }

    /**
     * The operations of one range of sizes. Ranges are powers of two; reads of 0 bytes have the range 0 to 1.
     *
     * @param from the smallest size, inclusive
     * @param to the largest size, exclusive
     * @param ops the number of operations
     * @param bytes the bytes that they moved
     */
    public record SizeBin(long from, long to, long ops, long bytes) {}

    /**
     * The I/O on one path.
     *
     * @param path the absolute path, under the name that the file had when it was used
     * @param read reads of it
     * @param write writes to it
     * @param syncs how often it was forced to the device
     * @param opens how often it was opened
     */
    public record FileIo(String path, Count read, Count write, long syncs, long opens) {
        /** All operations on the path. */
        public long ops() {
            return read.ops() + write.ops() + syncs + opens;
        }
    }

    /**
     * The I/O of one line of Java on one path.
     *
     * @param frame the topmost line of the user's code: {@code "com.acme.Report.save(Report.java:42)"}; {@code "no Java
     *     stack"} where there is none, as for {@code Files.copy}, native code and asynchronous channels
     * @param path the absolute path
     * @param read its reads
     * @param write its writes
     * @param syncs how often it forced the file to the device
     * @param stack the whole stack of one of its calls, innermost first
     */
    public record CallSiteIo(
            String frame, String path, Count read, Count write, long syncs, List<StackTraceElement> stack) {
        /** Keeps an unmodifiable copy of the stack. */
        public CallSiteIo {
            stack = List.copyOf(stack);
        }

        /** All operations of the line on the path. */
        public long ops() {
            return read.ops() + write.ops() + syncs;
        }
    }

    /**
     * The I/O of one thread.
     *
     * @param name the thread's name
     * @param read its reads
     * @param write its writes
     */
    public record ThreadIo(String name, Count read, Count write) {}

    /**
     * The operations that are not in scope, for one reason.
     *
     * @param reason why they are not
     * @param read the reads
     * @param write the writes
     */
    public record SetAside(String reason, Count read, Count write) {}

    /**
     * What watched the fork.
     *
     * @param kind the tracer
     * @param version its version, as it prints it
     * @param host where the fork ran
     * @param complete whether every call of the window was understood; if not, the warnings say why
     * @param warnings what a reader should know about the numbers
     */
    public record Tracer(TracerKind kind, String version, String host, boolean complete, List<String> warnings) {
        /** Keeps an unmodifiable copy of the warnings. */
        public Tracer {
            warnings = List.copyOf(warnings);
        }
    }
}
