package dev.profileio.junit;

import dev.profileio.fork.Training;
import dev.profileio.fork.archive.Archives;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The archives of the classes that ProfileIO and JUnit load in each fork. */
final class ClassArchives {

    /** One of each jar that a fork loads classes from before and after its body. JUnit's engine is no dependency of ours. */
    private static final List<String> LANDMARKS = List.of(
            "dev.profileio.ProfileIo",
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.platform.commons.support.AnnotationSupport",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.launcher.Launcher",
            "org.opentest4j.AssertionFailedError",
            "org.apiguardian.api.API",
            "org.jspecify.annotations.NullMarked");

    private ClassArchives() {}

    /**
     * Those in a folder.
     *
     * @param loader what the tests are loaded with
     */
    static Archives in(Path folder, ClassLoader loader) {
        Set<Path> places = new HashSet<>();
        for (String name : LANDMARKS) {
            try {
                CodeSource source =
                        Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
                if (source != null) {
                    places.add(Path.of(source.getLocation().toURI()).toRealPath());
                }
            } catch (ClassNotFoundException | LinkageError | URISyntaxException | IOException | RuntimeException e) {
                // Its classes are loaded as the user's are.
            }
        }
        return new Archives(folder, Training.class.getName(), places);
    }
}
