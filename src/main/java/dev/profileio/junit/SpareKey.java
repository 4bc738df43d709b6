package dev.profileio.junit;

import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.SelfReport;
import dev.profileio.fork.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a fork is made of before it knows its test. A spare fork is used only for a test whose own fork would be made of
 * the same: that is what makes it as good.
 *
 * @param command what is started: the tracer, the JDK, JVM arguments, class path and system properties
 * @param selfReport what it writes down of itself
 * @param environment the environment
 * @param classPath the state of what it loads classes from, which a test may change
 */
record SpareKey(
        ForkCommand command, SelfReport selfReport, Map<String, String> environment, List<ClassPathEntry> classPath) {

    /** In the place of the work folder, which is always another. */
    static final WorkFolder ANY = new WorkFolder(Path.of("/work-folder"));

    /**
     * A folder or jar of the class path.
     *
     * @param path where
     * @param changed when; the beginning of time, if it is not there
     * @param bytes its size
     */
    record ClassPathEntry(String path, FileTime changed, long bytes) {

        static ClassPathEntry of(String path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(Path.of(path), BasicFileAttributes.class);
                // A folder is looked into anew for each class.
                return attributes.isDirectory()
                        ? new ClassPathEntry(path, FileTime.fromMillis(0), 0)
                        : new ClassPathEntry(path, attributes.lastModifiedTime(), attributes.size());
            } catch (IOException absent) {
                return new ClassPathEntry(path, FileTime.fromMillis(0), -1);
            }
        }
    }

    /** Keeps unmodifiable copies. */
    SpareKey {
        environment = Map.copyOf(environment);
        classPath = List.copyOf(classPath);
    }

    /**
     * Of a plan.
     *
     * @param plan a plan for a run in {@link #ANY} folder
     */
    static SpareKey of(ForkPlan plan) {
        return new SpareKey(
                // An archive changes nothing but how long a start takes.
                plan.command().with(Optional.empty()),
                plan.selfReport(),
                System.getenv(),
                plan.command().jvm().classPath().stream()
                        .map(ClassPathEntry::of)
                        .toList());
    }
}
