package dev.profileio.fork.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive that a fork may use.
 *
 * @param file the archive
 * @param classes the names of the classes in it that a fork will need
 * @param classPath the fork's class path, of which the JVM sees the archived jars only
 */
public record ClassArchive(Path file, Path classes, List<String> classPath) {

    /** Until then, the JVM does not start where it is told something of those. */
    private static final int FIRST_WITH_AOT = 24;

    /** Keeps an unmodifiable copy. */
    public ClassArchive {
        classPath = List.copyOf(classPath);
    }

    /** What makes a JVM use it: where it cannot, it starts as it would without, and says nothing. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file));
        arguments.addAll(silence());
        return arguments;
    }

    /** What the JVM has to say of archives would come among the test's output. */
    static List<String> silence() {
        return Runtime.version().feature() < FIRST_WITH_AOT
                ? List.of("-Xlog:cds*=off")
                : List.of("-Xlog:cds*=off", "-Xlog:aot*=off");
    }
}
