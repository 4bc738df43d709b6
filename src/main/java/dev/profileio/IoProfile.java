package dev.profileio;

import dev.profileio.glob.PathGlob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    /** The total of syncs in scope. */
    public Total syncs() {
        return total(Operation.SYNC);
    }

    /** The total of opens in scope. */
    public Total opens() {
        return total(Operation.OPEN);
    }

    /** The total of maps in scope. */
    public Total maps() {
        return total(Operation.MAP);
    }

    /** The total of metadata operations in scope. */
    public Total metadata() {
        return total(Operation.METADATA);
    }

    /**
     * The I/O of the files in scope whose path matches a glob, taken together; zeros if there is none. Operations on
     * paths that the tracer could not know are in the totals only.
     *
     * @param glob as {@link IoBudget#path} has it: without a leading {@code /} it matches at any depth, so {@code *.csv}
     *     is every CSV file; the empty glob is every file
     * @throws IllegalArgumentException if the glob is malformed
     */
    public FilesIo file(String glob) {
        PathGlob paths = PathGlob.parse(glob);
        return new FilesIo(
                glob,
                files.stream().filter(file -> paths.matches(file.path())).toList(),
                callSites.stream().filter(site -> paths.matches(site.path())).toList());
    }

    /**
     * The I/O of a line, a method, a class or a package, taken together; zeros if there is none.
     *
     * @param name how the {@linkplain CallSiteIo#frame frame} begins, in whole words: {@code "com.acme.Report.save"} is
     *     every line of that method, {@code "com.acme.Report"} every line of that class and of those nested in it,
     *     {@code "com.acme.Report.save(Report.java:42)"} one line
     */
    public CallSitesIo callSite(String name) {
        return new CallSitesIo(
                name, callSites.stream().filter(site -> site.isOf(name)).toList());
    }

    /** Reads and writes in scope, taken together, by their size. */
    public Sizes sizes() {
        return new Sizes(Stream.concat(readSizes.stream(), writeSizes.stream()).toList());
    }

    /**
     * Reads or writes in scope by their size.
     *
     * @throws IllegalArgumentException for any other operation: their sizes are not kept
     */
    public Sizes sizes(Operation operation) {
        return switch (operation) {
            case READ -> new Sizes(readSizes);
            case WRITE -> new Sizes(writeSizes);
            case SYNC, OPEN, MAP, METADATA ->
                throw new IllegalArgumentException("expected READ or WRITE, found " + operation);
        };
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

        /** The two taken together. */
        public Count plus(Count other) {
            return new Count(ops + other.ops, bytes + other.bytes);
        }
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
     * Operations by their size.
     *
     * <p>A profile counts sizes in ranges that are powers of two, so it can be asked about a power of two only. A
     * budget's {@link SizeShare} takes any size.
     *
     * @param bins the ranges that occurred, smallest first
     */
    public record Sizes(List<SizeBin> bins) {

        /** Has one bin for each range. */
        public Sizes {
            TreeMap<Long, SizeBin> ranges = new TreeMap<>();
            bins.forEach(bin -> ranges.merge(
                    bin.from(),
                    bin,
                    (a, b) -> new SizeBin(a.from(), a.to(), a.ops() + b.ops(), a.bytes() + b.bytes())));
            bins = List.copyOf(ranges.values());
        }

        /** All of them. */
        public Count all() {
            return between(0, Long.MAX_VALUE);
        }

        /**
         * Those of fewer bytes than this.
         *
         * @param bytes a power of two, such as 4096
         * @throws IllegalArgumentException if it is not
         */
        public Count below(long bytes) {
            return between(0, powerOfTwo(bytes));
        }

        /**
         * Those of this many bytes or more.
         *
         * @param bytes a power of two, such as 4096
         * @throws IllegalArgumentException if it is not
         */
        public Count atLeast(long bytes) {
            return between(powerOfTwo(bytes), Long.MAX_VALUE);
        }

        /** The share of operations {@link #below} a size, in percent from 0 to 100; 0 where there is no operation. */
        public double percentBelow(long bytes) {
            return percent(below(bytes));
        }

        /** The share of operations of a size {@linkplain #atLeast or more}, likewise. */
        public double percentAtLeast(long bytes) {
            return percent(atLeast(bytes));
        }

        private Count between(long from, long to) {
            return bins.stream()
                    .filter(bin -> bin.from() >= from && bin.to() <= to)
                    .map(bin -> new Count(bin.ops(), bin.bytes()))
                    .reduce(Count.NONE, Count::plus);
        }

        private double percent(Count part) {
            long ops = all().ops();
            return ops == 0 ? 0 : 100.0 * part.ops() / ops;
        }

        private static long powerOfTwo(long bytes) {
            if (bytes <= 0 || Long.bitCount(bytes) != 1) {
                throw new IllegalArgumentException(
                        "expected a power of two, such as 4096, since a profile counts sizes in such ranges, found "
                                + bytes + "; @SizeShare takes any size");
            }
            return bytes;
        }
    }

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
     * The I/O on the files that a glob means. Its {@linkplain #ops operations} are reads, writes, syncs and opens.
     *
     * @param glob the glob
     * @param files the files, the one with most operations first; empty if there is none
     * @param callSites the lines of Java that read, wrote or synced them, likewise
     */
    public record FilesIo(String glob, List<FileIo> files, List<CallSiteIo> callSites) {
        /** Keeps unmodifiable copies. */
        public FilesIo {
            files = List.copyOf(files);
            callSites = List.copyOf(callSites);
        }

        /** Reads of them. */
        public Count reads() {
            return files.stream().map(FileIo::read).reduce(Count.NONE, Count::plus);
        }

        /** Writes to them. */
        public Count writes() {
            return files.stream().map(FileIo::write).reduce(Count.NONE, Count::plus);
        }

        /** How often one was forced to the device. */
        public long syncs() {
            return files.stream().mapToLong(FileIo::syncs).sum();
        }

        /** How often one was opened. */
        public long opens() {
            return files.stream().mapToLong(FileIo::opens).sum();
        }

        /** All operations on them. */
        public long ops() {
            return files.stream().mapToLong(FileIo::ops).sum();
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

        private boolean isOf(String name) {
            return frame.startsWith(name)
                    && (frame.length() == name.length() || ".$(".indexOf(frame.charAt(name.length())) >= 0);
        }
    }

    /**
     * The I/O of the lines of Java that a name means. Its {@linkplain #ops operations} are reads, writes and syncs.
     *
     * @param name the name
     * @param callSites the lines, with the path each did it to, the one with most operations first; empty if there is none
     */
    public record CallSitesIo(String name, List<CallSiteIo> callSites) {
        /** Keeps an unmodifiable copy. */
        public CallSitesIo {
            callSites = List.copyOf(callSites);
        }

        /** Their reads. */
        public Count reads() {
            return callSites.stream().map(CallSiteIo::read).reduce(Count.NONE, Count::plus);
        }

        /** Their writes. */
        public Count writes() {
            return callSites.stream().map(CallSiteIo::write).reduce(Count.NONE, Count::plus);
        }

        /** How often they forced a file to the device. */
        public long syncs() {
            return callSites.stream().mapToLong(CallSiteIo::syncs).sum();
        }

        /** All their operations. */
        public long ops() {
            return callSites.stream().mapToLong(CallSiteIo::ops).sum();
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
