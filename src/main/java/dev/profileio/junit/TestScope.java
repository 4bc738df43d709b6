package dev.profileio.junit;

import dev.profileio.IoTarget;
import dev.profileio.budget.Budget;
import dev.profileio.fork.ForkResult;
import dev.profileio.fork.ParentJvm;
import dev.profileio.fork.WorkFolder;
import dev.profileio.profile.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scope of one test, from what its fork was. */
final class TestScope {

    private TestScope() {}

    static Scope of(ParentJvm jvm, ForkResult fork, WorkFolder work, List<Budget> budgets) throws IOException {
        List<Path> classPath = Stream.concat(jvm.classPath().stream(), jvm.modulePath().stream())
                .map(Path::of)
                .toList();
        Set<IoTarget> targets =
                budgets.stream().map(budget -> budget.selection().target()).collect(Collectors.toSet());
        return new Scope(
                jdk(jvm.javaHome()),
                classPath.stream()
                        .filter(Files::isRegularFile)
                        .flatMap(TestScope::names)
                        .collect(Collectors.toSet()),
                classPath.stream()
                        .filter(Files::isDirectory)
                        .flatMap(TestScope::names)
                        .distinct()
                        .toList(),
                List.of(work.path().toString()),
                fork.standardStreams(),
                targets);
    }

    private static List<String> jdk(Path home) throws IOException {
        return Stream.concat(
                        Stream.of(home),
                        Stream.concat(
                                symbolicLinks(home.resolve("conf")).stream(),
                                symbolicLinks(home.resolve("lib")).stream()))
                .flatMap(TestScope::names)
                .distinct()
                .toList();
    }

    /** Linux distributions keep a JDK's configuration elsewhere, behind symbolic links in its folder. */
    private static List<Path> symbolicLinks(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isSymbolicLink).toList();
        }
    }

    /** A path as it is given and as the kernel resolves it: a tracer sees the one in names, the other in descriptors. */
    private static Stream<String> names(Path path) {
        Path given = path.toAbsolutePath().normalize();
        try {
            return Stream.of(given.toString(), given.toRealPath().toString()).distinct();
        } catch (IOException danglingLink) {
            return Stream.of(given.toString());
        }
    }
}
