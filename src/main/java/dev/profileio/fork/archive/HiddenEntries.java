package dev.profileio.fork.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Entries of a class path that the JVM itself does not see, while its class loader does. The JVM refuses an archive where
 * the class path has a folder, as that of tests always has, or a jar more than the archive was made with; but it passes
 * over what is not there. It asks the kernel, for which {@code /a/not-there/../b} is not there; the class loader takes
 * entries by their canonical names, in which that is {@code /a/b}. So the class loader's own class path is the same, in
 * the same order, to the last character of each URL.
 */
public final class HiddenEntries {

    private static final String NOT_THERE = ".profile-io-not-there";

    private static final String DETOUR = "/" + NOT_THERE + "/..";

    private HiddenEntries() {}

    /**
     * A class path of which the JVM sees some entries only.
     *
     * @param classPath the class path
     * @param seen the entries that it is to see
     * @return empty if an entry cannot be hidden without changing what it means
     */
    public static Optional<List<String>> allBut(List<String> classPath, Set<String> seen) {
        List<String> hidden = new ArrayList<>();
        for (String entry : classPath) {
            if (seen.contains(entry)) {
                hidden.add(entry);
            } else {
                Optional<String> other = hidden(entry);
                if (other.isEmpty()) {
                    return Optional.empty();
                }
                hidden.add(other.get());
            }
        }
        return Optional.of(List.copyOf(hidden));
    }

    private static Optional<String> hidden(String entry) {
        Path path = Path.of(entry);
        Path parent = path.getParent();
        Path name = path.getFileName();
        // The canonical name of what is behind a detour has the last link unresolved.
        if (File.separatorChar != '/'
                || !path.isAbsolute()
                || parent == null
                || name == null
                || !path.normalize().toString().equals(entry)
                || Files.isSymbolicLink(path)
                || isThere(parent.resolve(NOT_THERE))) {
            return Optional.empty();
        }
        return Optional.of((parent.toString().equals("/") ? "" : parent) + DETOUR + "/" + name);
    }

    private static boolean isThere(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** The class path as it was before entries were hidden in it. */
    public static String shown(String classPath) {
        return classPath.replace(DETOUR, "");
    }
}
