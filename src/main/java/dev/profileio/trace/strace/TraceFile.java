package dev.profileio.trace.strace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A thread's file in the folder of a trace.
 *
 * @param path where it is: a name that ends in a dot and the thread's id
 * @param thread the kernel's id of the thread
 * @param size its length in bytes
 */
record TraceFile(Path path, long thread, long size) {

    /** All files of a folder, the smallest first. */
    static List<TraceFile> in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.flatMap(path -> of(path).stream())
                    .sorted(Comparator.comparingLong(TraceFile::size).thenComparingLong(TraceFile::thread))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<TraceFile> of(Path path) {
        String name = path.getFileName().toString();
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        boolean isThread = name.length() > suffix.length()
                && !suffix.isEmpty()
                && suffix.length() < 19
                && suffix.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isThread) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TraceFile(path, Long.parseLong(suffix), Files.size(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
