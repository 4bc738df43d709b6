package dev.profileio.report.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The source code of a project, and of the modules that are built together with it. Nothing outside of them is read,
 * wherever a symbolic link leads.
 */
public final class SourceTree {

    /** No source that a person wrote is larger. */
    private static final long MAX_BYTES = 4 << 20;

    private final Modules modules;
    private final Map<String, Optional<SourceFile>> known = new ConcurrentHashMap<>();

    /** That of the project in a folder. */
    public SourceTree(Path project) {
        this.modules = new Modules(project);
    }

    /**
     * The line that a frame names; empty if the project has no such file, or not so many lines in it.
     *
     * @param frame as a stack trace has it: {@code "com.acme.Report.save(Report.java:42)"}
     */
    public Optional<SourceLine> find(String frame) {
        return Frame.parse(frame).flatMap(this::find);
    }

    /** The path of a line's file, in the outermost folder of all that are built together. */
    public Path relative(SourceLine line) {
        return modules.relative(line.file());
    }

    private Optional<SourceLine> find(Frame frame) {
        return known.computeIfAbsent(String.join("/", frame.packages()) + "/" + frame.file(), name -> search(frame))
                .filter(file -> frame.line() <= file.lines().size())
                .map(file -> SourceLine.of(file.path(), frame.line(), file.lines()));
    }

    /** The project's own first: another module may have a class of the same name. */
    private Optional<SourceFile> search(Frame frame) {
        return candidate(modules.own(), frame).or(() -> candidate(modules.others(), frame));
    }

    /** Kotlin's conventions leave out of folders what all packages of a project have in common. */
    private Optional<SourceFile> candidate(List<Path> roots, Frame frame) {
        List<String> packages = frame.packages();
        return Stream.iterate(0, left -> left <= packages.size(), left -> left + 1)
                .flatMap(left -> roots.stream()
                        .map(root -> read(root, packages.subList(left, packages.size()), frame.file()))
                        .flatMap(Optional::stream)
                        .filter(source -> left == 0 || source.isIn(packages)))
                .findFirst();
    }

    private Optional<SourceFile> read(Path root, List<String> packages, String name) {
        try {
            Path file = root.resolve(String.join("/", packages)).resolve(name);
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
                return Optional.empty();
            }
            Path real = file.toRealPath();
            return modules.contain(real)
                    ? Optional.of(new SourceFile(
                            real,
                            new String(Files.readAllBytes(real), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()))
                    : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private record SourceFile(Path path, List<String> lines) {

        /** Whether it says that it is in a package. */
        boolean isIn(List<String> packages) {
            String declaration = "package " + String.join(".", packages);
            return lines.stream().map(line -> line.strip().replace(";", "")).anyMatch(declaration::equals);
        }
    }
}
