package dev.profileio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of this repository as text. */
public final class Texts {

    private Texts() {}

    /** The text of a file; empty if it is not text. */
    static String of(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notText) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all files below a folder whose names end so. */
    public static List<String> below(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .map(Texts::of)
                    .toList();
        }
    }
}
