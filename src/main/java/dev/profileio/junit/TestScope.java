package dev.profileio.junit;

import dev.profileio.IoTarget;
import dev.profileio.budget.Budget;
import dev.profileio.fork.FileNames;
import dev.profileio.fork.ForkResult;
import dev.profileio.fork.Host;
import dev.profileio.fork.ParentJvm;
import dev.profileio.fork.WorkFolder;
import dev.profileio.profile.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scope of one test, from what its fork was. */
final class TestScope {

    private TestScope() {}

    static Scope of(
            Host host, ParentJvm jvm, ForkResult fork, WorkFolder work, Optional<Path> archives, List<Budget> budgets)
            throws IOException {
        List<Path> classPath = Stream.concat(jvm.classPath().stream(), jvm.modulePath().stream())
                .map(Path::of)
                .toList();
        Set<IoTarget> targets =
                budgets.stream().map(budget -> budget.selection().target()).collect(Collectors.toSet());
        return new Scope(
                Stream.concat(host.jdk(jvm).stream(), archives.stream().flatMap(FileNames::of))
                        .toList(),
                classPath.stream()
                        .filter(Files::isRegularFile)
                        .flatMap(FileNames::of)
                        .collect(Collectors.toSet()),
                classPath.stream()
                        .filter(Files::isDirectory)
                        .flatMap(FileNames::of)
                        .distinct()
                        .toList(),
                List.of(work.path().toString()),
                fork.standardStreams(),
                targets);
    }
}
