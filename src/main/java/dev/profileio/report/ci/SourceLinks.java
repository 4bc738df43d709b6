package dev.profileio.report.ci;

import dev.profileio.report.source.SourceLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lines of Java as lines of files in the repository.
 *
 * @param workspace the folder of the repository
 * @param sources finds the line of source code behind a frame
 */
record SourceLinks(Path workspace, Function<String, Optional<SourceLine>> sources) {

    /**
     * A line of a file.
     *
     * @param file its path in the repository
     * @param line its number, from 1
     */
    record Link(String file, int line) {}

    /** The first frame whose source is in the repository. */
    Optional<Link> find(List<String> frames) {
        return frames.stream().flatMap(frame -> find(frame).stream()).findFirst();
    }

    /** A folder of the repository; empty for the repository itself, and for what is not in it. */
    String relative(Path folder) {
        return RelativePath.of(workspace, folder).orElse("");
    }

    private Optional<Link> find(String frame) {
        return sources.apply(frame).flatMap(source -> RelativePath.of(workspace, source.file())
                .filter(file -> !file.isEmpty())
                .map(file -> new Link(file, source.line())));
    }
}
