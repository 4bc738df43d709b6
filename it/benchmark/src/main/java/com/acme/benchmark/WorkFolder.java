package com.acme.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder, on the same file system as those of ProfileIO.
 *
 * @param path where it is
 */
public record WorkFolder(Path path) implements AutoCloseable {

    /** A new one. */
    public static WorkFolder create() throws IOException {
        // The kernel has no symbolic links in the paths that it tells strace.
        return new WorkFolder(Files.createTempDirectory("profile-io-benchmark-").toRealPath());
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(path)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
