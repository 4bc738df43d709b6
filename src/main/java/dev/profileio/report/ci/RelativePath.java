package dev.profileio.report.ci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A path as seen from a folder, whatever names lead there. */
final class RelativePath {

    private RelativePath() {}

    /** With {@code /} on every system; empty if it is not in the folder. */
    static Optional<String> of(Path folder, Path path) {
        Path from = real(folder);
        Path to = real(path);
        return to.startsWith(from)
                ? Optional.of(StreamSupport.stream(from.relativize(to).spliterator(), false)
                        .map(Path::toString)
                        .collect(Collectors.joining("/")))
                : Optional.empty();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }
}
