package dev.profileio.trace.counters;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What Linux counted between the marks: every call of the read and write families, failed ones included, on files, pipes and
 * terminals, by the JVM and by child processes that it waited for.
 *
 * @param startNanos when the counting began, in nanoseconds since the epoch
 * @param endNanos when it ended
 * @param reads the reads
 * @param writes the writes
 */
public record KernelCounts(long startNanos, long endNanos, IoProfile.Count reads, IoProfile.Count writes) {

    private static final Path COUNTERS = Path.of("/proc/self/io");

    /** Whether this machine's kernel keeps them. */
    public static boolean areKept() {
        return Files.isReadable(COUNTERS);
    }

    /** Where the fork writes them, in the folder of a trace. */
    public static Path file(Path folder) {
        return folder.resolve("counters.properties");
    }

    /** As the fork wrote them down, if it did: a body that ends its JVM keeps it from that. */
    public static Optional<KernelCounts> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (NoSuchFileException bodyDidNotEnd) {
            return Optional.empty();
        }
        return Optional.of(new KernelCounts(
                number(properties, "startNanos"),
                number(properties, "endNanos"),
                new IoProfile.Count(number(properties, "syscr"), number(properties, "rchar")),
                new IoProfile.Count(number(properties, "syscw"), number(properties, "wchar"))));
    }

    /** The count of reads, or of writes. */
    public IoProfile.Count count(Operation operation) {
        return operation == Operation.READ ? reads : writes;
    }

    private static long number(Properties properties, String name) throws IOException {
        String value = properties.getProperty(name, "");
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IOException(
                    "Expected a number for " + name + " in the fork's counters, found \"" + value + "\"", e);
        }
    }
}
