package dev.profileio.fork.archive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of all archives of a user. What is in it is run as code, so that nobody else may write to it.
 *
 * @param path where it is
 */
record CacheFolder(Path path) {

    private static final String UNFINISHED = "making-";

    private static final String FAILED = ".failed";

    private static final Duration LONGEST_MAKING = Duration.ofHours(1);

    private static final Duration LONGEST_UNUSED = Duration.ofDays(30);

    /** What failed once may not fail with the next update of the machine. */
    private static final Duration NEXT_TRY = Duration.ofDays(1);

    private static final int MOST = 8;

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Where the one of a user is who names none. */
    static Path ofUser(Map<String, String> environment, Path home) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.startsWith("/") ? Path.of(xdg) : home.resolve(".cache")).resolve("profile-io");
    }

    ArchiveFolder archive(String key) {
        return new ArchiveFolder(path.resolve(key));
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** Whether only this user can have put something into it. */
    boolean isTrusted() {
        try {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(path).equals(Files.getOwner(Path.of("/proc/self")))
                    && Files.getPosixFilePermissions(path).stream().noneMatch(OTHERS_MAY_WRITE::contains);
        } catch (IOException | UnsupportedOperationException notKnown) {
            return false;
        }
    }

    void create() throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(path.resolveSibling(""));
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!isTrusted()) {
            throw new FileSystemException(path.toString(), null, "others than this user may write to it");
        }
    }

    /** A new folder for an archive that is being made. */
    Path unfinished() throws IOException {
        return Files.createTempDirectory(path, UNFINISHED);
    }

    boolean hasFailedLately(String key) {
        try {
            return isYoung(path.resolve(key + FAILED), NEXT_TRY);
        } catch (IOException notAtAll) {
            return false;
        }
    }

    void noteFailure(String key, String why) throws IOException {
        Files.writeString(path.resolve(key + FAILED), why);
    }

    /** Removes what nobody has used for long, more than a few archives, and what a killed build has left. */
    void tidyUp() throws IOException {
        List<Path> archives = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
            for (Path each : all) {
                boolean unfinished = each.getFileName().toString().startsWith(UNFINISHED);
                if (each.equals(lock())) {
                    continue;
                }
                if (!isYoung(each, unfinished ? LONGEST_MAKING : LONGEST_UNUSED)) {
                    delete(each);
                } else if (Files.isDirectory(each) && !unfinished) {
                    archives.add(each);
                }
            }
        }
        Comparator<Path> byUse = Comparator.comparing(CacheFolder::lastUse);
        archives.sort(byUse.reversed());
        for (Path unused : archives.subList(Math.min(MOST, archives.size()), archives.size())) {
            delete(unused);
        }
    }

    private static boolean isYoung(Path file, Duration age) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(age));
    }

    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
