package dev.profileio.fork.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An archive that a fork may use.
 *
 * @param arguments what makes a JVM use it: where it cannot, it starts without, and says nothing
 * @param preload the file with the names of the classes in it that a fork is to load before all else, if it is to
 * @param classPath the fork's class path, of which the JVM sees the archived jars only
 */
public record ClassArchive(List<String> arguments, Optional<Path> preload, List<String> classPath) {

    /** Keeps unmodifiable copies. */
    public ClassArchive {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
    }
}
