package dev.profileio.profile;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.List;

/**
 * How the files in scope were used, beyond what {@link IoProfile} counts: what tells one way of using a file from another.
 *
 * @param files the files, in the order of their paths
 */
public record Evidence(List<FileUse> files) {

    /** That of no file. */
    public static final Evidence NONE = new Evidence(List.of());

    /** Keeps an unmodifiable copy. */
    public Evidence {
        files = List.copyOf(files);
    }

    /**
     * How one file was used.
     *
     * @param path its absolute path
     * @param read reads of it
     * @param write writes to it
     * @param syncs how often it was forced to the device
     * @param opens how often it was opened
     * @param queries how often its attributes or existence were asked for
     * @param listings calls that listed its entries; one listing takes two or more
     * @param sequential reads and writes that are known to be sequential, as {@link Access} has it
     * @param positioned reads and writes of which it is known whether they are
     * @param repeats readings of the whole file that came upon what the one before had read
     * @param copy what was written to it just after it was read from another file
     * @param lines the lines of Java that read or wrote it; none if they were not looked for
     */
    public record FileUse(
            String path,
            IoProfile.Count read,
            IoProfile.Count write,
            long syncs,
            long opens,
            long queries,
            long listings,
            long sequential,
            long positioned,
            Repeats repeats,
            Copy copy,
            List<LineUse> lines) {
        /** Keeps an unmodifiable copy. */
        public FileUse {
            lines = List.copyOf(lines);
        }

        /** One kind of transfer. */
        public IoProfile.Count count(Operation operation) {
            return switch (operation) {
                case READ -> read;
                case WRITE -> write;
                default -> throw new IllegalArgumentException("Expected READ or WRITE, found " + operation);
            };
        }
    }

    /**
     * Readings of a whole file, to its end, of as many bytes as the one before, with no write in between.
     *
     * @param readings how many
     * @param ops the reads that they took
     * @param bytes the bytes that they moved
     */
    public record Repeats(long readings, long ops, long bytes) {
        /** No reading. */
        public static final Repeats NONE = new Repeats(0, 0, 0);
    }

    /**
     * Writes of which each followed, in the same thread, a read of as many bytes from another file.
     *
     * @param source the path of the other file
     * @param ops how many writes
     * @param bytes the bytes that they moved
     */
    public record Copy(String source, long ops, long bytes) {
        /** No write. */
        public static final Copy NONE = new Copy("", 0, 0);
    }

    /**
     * How one line of Java read or wrote one file.
     *
     * @param site the line
     * @param operation whether it read or wrote
     * @param ops how often
     * @param bytes the bytes that it moved
     * @param smallest the smallest that was not empty; 0 if all were
     * @param largest the largest
     * @param sequential how many began where the one before had ended; where that is unknown, as far as the name of the
     *     call tells
     */
    public record LineUse(
            CallSite site, Operation operation, long ops, long bytes, long smallest, long largest, long sequential) {}
}
