package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What files are called: a tracer sees the name that was given, or the one that the kernel resolved that to. */
public final class FileNames {

    private FileNames() {}

    /** The JDK's folder, and the files elsewhere that belong to it, each as it is given and as the kernel resolves it. */
    public static List<String> ofJdk(Path home) throws IOException {
        return Stream.concat(
                        Stream.of(home),
                        Stream.concat(
                                symbolicLinks(home.resolve("conf")).stream(),
                                symbolicLinks(home.resolve("lib")).stream()))
                .flatMap(FileNames::of)
                .distinct()
                .toList();
    }

    /** Linux distributions keep a JDK's configuration elsewhere, behind symbolic links in its folder. */
    private static List<Path> symbolicLinks(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isSymbolicLink).toList();
        }
    }

    /** A path as it is given and as the kernel resolves it. */
    public static Stream<String> of(Path path) {
        Path given = path.toAbsolutePath().normalize();
        try {
            return Stream.of(given.toString(), given.toRealPath().toString()).distinct();
        } catch (IOException danglingLink) {
            return Stream.of(given.toString());
        }
    }
}
