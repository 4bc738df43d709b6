package dev.profileio.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder in which the test's JVM and the fork meet, private to the user.
 *
 * @param path where it is, with no symbolic link on the way, so that it is what a tracer sees
 */
public record WorkFolder(Path path) implements AutoCloseable {

    /** A new folder among the user's temporary files. */
    public static WorkFolder create() throws IOException {
        WorkFolder folder =
                new WorkFolder(Files.createTempDirectory("profile-io-").toRealPath());
        Files.createDirectory(folder.trace());
        return folder;
    }

    /** What the fork is to do. */
    Path request() {
        return path.resolve("request");
    }

    /** What a fork is told that is started ahead of its request: all that it needs in order to get ready. */
    Path ahead() {
        return path.resolve("ahead");
    }

    /** Where such a fork leaves the marks of a test that does nothing. */
    Path warmUp() {
        return path.resolve("warm-up");
    }

    /** What became of it. */
    Path outcome() {
        return path.resolve("outcome");
    }

    /** The names of the fork's threads. */
    Path threads() {
        return path.resolve("threads");
    }

    /** A fork that has to wait does so until this is there. */
    Path go() {
        return path.resolve("go");
    }

    /** What the fork's threads are doing as one of them ends it. */
    Path exitingThreads() {
        return path.resolve("exiting-threads");
    }

    /** The fork's JVM arguments. */
    Path javaArguments() {
        return path.resolve("java.args");
    }

    /** The names of classes for the fork to load as it starts, if there is an archive of them. */
    Path classes() {
        return path.resolve("classes");
    }

    /** All that the fork printed. */
    Path standardOutput() {
        return path.resolve("stdout.txt");
    }

    /** All that the fork printed as errors. */
    Path standardError() {
        return path.resolve("stderr.txt");
    }

    /** What Flight Recorder has not yet put into its recording. */
    public Path flightRecorder() {
        return path.resolve("jfr");
    }

    /** What a JVM that crashes writes; {@code %p} stands for its process id. */
    Path errorFile() {
        return path.resolve("hs_err_pid%p.log");
    }

    /** Copies what helps to run the fork again, and to understand its end: its arguments, output, and log of a crash. */
    void keepRemains(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> remains = Files.newDirectoryStream(path, "{*.txt,*.log,*.jfr,java.args,request}")) {
            for (Path file : remains) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The file that the fork writes to as the body begins and as it ends. */
    public Path marker() {
        return path.resolve("marker");
    }

    /** The tracer's own files. */
    public Path trace() {
        return path.resolve("trace");
    }

    /** Removes the folder and all in it. What is gone already is no error. */
    @Override
    public void close() {
        try {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove the work folder " + path, e);
        }
    }

    private static void delete(Path path) throws IOException {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
                    for (Path child : children) {
                        delete(child);
                    }
                }
            }
            Files.delete(path);
        } catch (NoSuchFileException alreadyGone) {
            // What we wanted.
        }
    }
}
