package dev.profileio.fork.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One archive, and what belongs to it.
 *
 * @param path the folder
 */
record ArchiveFolder(Path path) {

    /** More class paths than a user has that change with each build. */
    private static final int MOST_CLASS_PATHS = 64;

    Path archive() {
        return path.resolve("classes.jsa");
    }

    /** The names of all classes in it that a fork will need. */
    Path classes() {
        return path.resolve("classes.txt");
    }

    /** The names of the classes in it that come from jars of the class path. */
    Path classesOfJars() {
        return path.resolve("jars.txt");
    }

    private Path checksum() {
        return path.resolve("classes.crc");
    }

    private Path checked(String classPath) {
        return path.resolve("checked-" + classPath);
    }

    /** Notes what the archive is when it is whole. */
    void seal() throws IOException {
        Files.writeString(checksum(), sum());
    }

    /** Whether it is as it was made: a JVM looks at little of an archive, and one that is damaged can crash it. */
    boolean isWhole() {
        try {
            return Files.readString(checksum()).equals(sum());
        } catch (IOException missing) {
            return false;
        }
    }

    private String sum() throws IOException {
        CRC32C sum = new CRC32C();
        long length = 0;
        for (Path file : List.of(archive(), classes(), classesOfJars())) {
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = Files.newInputStream(file)) {
                for (int read; (read = in.read(buffer)) >= 0; ) {
                    sum.update(buffer, 0, read);
                    length += read;
                }
            }
        }
        return length + " " + sum.getValue();
    }

    List<String> namesOfClassesOfJars() throws IOException {
        return Files.readAllLines(classesOfJars(), UTF_8);
    }

    /** Whether a class path in the state of that name was found to shadow no class of the archive. */
    boolean isChecked(String classPath) {
        return Files.exists(checked(classPath));
    }

    void noteChecked(String classPath) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path, "checked-*")) {
            int count = 0;
            for (Path each : all) {
                count++;
                if (count > MOST_CLASS_PATHS) {
                    Files.deleteIfExists(each);
                }
            }
        }
        Files.writeString(checked(classPath), "");
    }

    /** So that it is not removed as one that nobody uses. */
    void noteUse() {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // Then nothing is removed either.
        }
    }
}
