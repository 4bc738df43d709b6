package dev.profileio.report.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders in which a project, and the modules that are built together with it, have their source code. */
final class Modules {

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

    private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");

    /** Where no module is, but many a folder. */
    private static final Set<String> PASSED_OVER = Set.of("target", "build", "out", "bin", "node_modules", "src");

    /** So that a build file in the folder of all projects costs no minute. */
    private static final int MAX_FOLDERS = 5_000;

    private final Path project;
    private final Path top;
    private @Nullable List<Path> own;
    private @Nullable List<Path> others;

    /** Those of the project in a folder. */
    Modules(Path project) {
        this.project = real(project);
        this.top = top(this.project);
    }

    /** Whether a real path is in one of them. */
    boolean contain(Path path) {
        return path.startsWith(top);
    }

    /** A real path in one of them, without the folder that they all are in. */
    Path relative(Path path) {
        return top.relativize(path);
    }

    /** The project's own source folders. */
    synchronized List<Path> own() {
        if (own == null) {
            own = roots(project);
        }
        return own;
    }

    /** The source folders of the other modules, which may be many: ask when it is not in the project's own. */
    synchronized List<Path> others() {
        if (others == null) {
            others = folders(top).stream()
                    .filter(folder -> !folder.equals(project))
                    .flatMap(folder -> roots(folder).stream())
                    .toList();
        }
        return others;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException missing) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** The outermost folder with a build file of all around the project, or in its repository. */
    private static Path top(Path project) {
        Path top = project;
        Path parent = top.getParent();
        while (parent != null && !Files.exists(top.resolve(".git")) && isModule(parent)) {
            top = parent;
            parent = top.getParent();
        }
        return top;
    }

    private static boolean isModule(Path folder) {
        return BUILD_FILES.stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /** {@code src/main/java}, {@code src/test/kotlin} and the like. */
    private static List<Path> roots(Path module) {
        return children(module.resolve("src")).stream()
                .flatMap(set -> LANGUAGES.stream().map(set::resolve))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> folders(Path top) {
        List<Path> found = new ArrayList<>();
        Deque<Path> next = new ArrayDeque<>(List.of(top));
        while (!next.isEmpty() && found.size() < MAX_FOLDERS) {
            Path folder = next.remove();
            found.add(folder);
            children(folder).stream().filter(Modules::mayHoldModules).forEach(next::add);
        }
        return found;
    }

    private static boolean mayHoldModules(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith(".") && !PASSED_OVER.contains(name);
    }

    /** The folders in a folder, sorted, so that the same is found everywhere. */
    private static List<Path> children(Path folder) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))) {
            all.forEach(children::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        children.sort(null);
        return children;
    }
}
