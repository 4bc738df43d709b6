package dev.profileio.container;

import dev.profileio.fork.ForkCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a fork in a container needs of this machine, each at its own path: what it may write to, which are the test's
 * working directory, the temporary files and the work folder, and, to be read only, what its JVM is started with.
 */
final class Mounts {

    /** The image has its own, and needs them. */
    private static final Set<String> SYSTEM_FOLDERS =
            Set.of("bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "proc", "run", "sbin", "sys", "usr");

    /** Variables in which every JVM looks for arguments. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Path javaHome;
    private final Path home;
    private final List<Mount> mounts = new ArrayList<>();

    Mounts() {
        this.javaHome = Path.of(System.getProperty("java.home"));
        this.home = Path.of(System.getProperty("user.home"));
        writable(Path.of(""));
        writable(Path.of(System.getProperty("java.io.tmpdir")));
        OPTIONS.forEach(name -> pathsIn(System.getenv().getOrDefault(name, "")));
    }

    /** Adds what one fork needs. */
    Mounts with(ForkCommand command, Path workFolder) {
        writable(workFolder);
        command.jvm().classPath().forEach(entry -> withReadOnly(Path.of(entry)));
        command.jvm().modulePath().forEach(entry -> withReadOnly(Path.of(entry)));
        command.jvm().arguments().forEach(this::pathsIn);
        command.options().forEach(this::pathsIn);
        return this;
    }

    /** Adds a file or folder, if it is there. */
    Mounts withReadOnly(Path path) {
        if (Files.exists(path)) {
            add(path, true);
        }
        return this;
    }

    /** An agent, say, and the file with its options. */
    private void pathsIn(String argument) {
        Arrays.stream(argument.split("[=,:;\\s]"))
                .filter(word -> word.startsWith("/"))
                .map(word -> Path.of(word).normalize())
                .filter(this::isOfThisMachine)
                .forEach(this::withReadOnly);
    }

    List<Mount> list() {
        return List.copyOf(mounts);
    }

    /** Whether it is a file that the image cannot have. A whole system or home folder would hide the image's own. */
    private boolean isOfThisMachine(Path path) {
        if (path.getNameCount() == 0 || path.startsWith(javaHome) || home.startsWith(path)) {
            return false;
        }
        boolean ofTheSystem = SYSTEM_FOLDERS.contains(path.getName(0).toString());
        return Files.isRegularFile(path) || (Files.isDirectory(path) && !ofTheSystem);
    }

    private void writable(Path path) {
        add(path, false);
    }

    /** Under the name that it is given, and the one that this resolves to: a link is followed in the container as well. */
    private void add(Path path, boolean readOnly) {
        Path given = path.toAbsolutePath().normalize();
        Path real = real(given);
        for (Path target : given.equals(real) ? List.of(real) : List.of(real, given)) {
            if (mounts.stream().noneMatch(mount -> target.startsWith(mount.target()))) {
                mounts.add(new Mount(real, target, readOnly));
            }
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException absent) {
            // The engine will say so.
            return path;
        }
    }
}
