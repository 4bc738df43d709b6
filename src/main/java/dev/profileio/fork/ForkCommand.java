package dev.profileio.fork;

import dev.profileio.fork.archive.Archives;
import dev.profileio.fork.archive.ClassArchive;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The command line of a fork: the tracer's prefix, {@code java}, and what makes the JVM like the test's own.
 *
 * @param prefix what stands before {@code java}
 * @param jvm the test's JVM
 * @param options JVM options beyond those of the test's JVM
 * @param archive an archive of classes for it, if there is one
 */
public record ForkCommand(List<String> prefix, ParentJvm jvm, List<String> options, Optional<ClassArchive> archive) {

    /** One without an archive. */
    public ForkCommand(List<String> prefix, ParentJvm jvm, List<String> options) {
        this(prefix, jvm, options, Optional.empty());
    }

    /** Keeps unmodifiable copies. */
    public ForkCommand {
        prefix = List.copyOf(prefix);
        options = List.copyOf(options);
    }

    /** The same with an archive. */
    public ForkCommand with(Optional<ClassArchive> other) {
        return new ForkCommand(prefix, jvm, options, other);
    }

    /** What an archive for it would have to be like. */
    public Archives.Wish archiveWish() {
        List<String> arguments = new ArrayList<>(EnvironmentOptions.in(System.getenv()));
        arguments.addAll(jvm.arguments());
        arguments.addAll(options);
        return new Archives.Wish(jvm.javaHome(), arguments, jvm.classPath());
    }

    /** Writes what is too long for a command line into the work folder, and gives the command line. */
    List<String> prepare(WorkFolder work) throws IOException {
        List<String> arguments = new ArrayList<>();
        // A killed JVM leaves its performance data behind.
        arguments.add("-XX:-UsePerfData");
        arguments.add("-XX:ErrorFile=" + work.errorFile());
        archive.map(ClassArchive::arguments).ifPresent(arguments::addAll);
        arguments.addAll(jvm.arguments());
        arguments.addAll(options);
        arguments.add("-cp");
        arguments.add(String.join(
                File.pathSeparator, archive.map(ClassArchive::classPath).orElse(jvm.classPath())));
        String lines = arguments.stream().map(ForkCommand::quoted).collect(Collectors.joining("\n", "", "\n"));
        Files.write(work.javaArguments(), lines.getBytes(launcherCharset()));
        Optional<Path> preload = archive.flatMap(ClassArchive::preload);
        if (preload.isPresent()) {
            Files.createSymbolicLink(work.classes(), preload.get());
        }
        return line(work);
    }

    /** The command line alone. */
    List<String> line(WorkFolder work) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(javaCommand(work));
        return command;
    }

    /** The command line without the tracer's many options, for people. */
    String summary(WorkFolder work) {
        return (prefix.isEmpty() ? "" : prefix.get(0) + " … ") + String.join(" ", javaCommand(work));
    }

    /** The command line without the tracer, for a shell in the test's working directory. */
    String byHand(WorkFolder work) {
        return javaCommand(work).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** What the tracer, which was to start it, may not have said: what to do; empty if it is not known. */
    String whyNoJava() {
        Path java = jvm.java();
        return Files.isRegularFile(java) && !Files.isExecutable(java) ? ". " + Obituary.cure(java.toString()) : "";
    }

    private List<String> javaCommand(WorkFolder work) {
        return List.of(
                jvm.java().toString(),
                "@" + work.javaArguments(),
                ForkMain.class.getName(),
                work.path().toString());
    }

    /** As the java launcher reads a quoted argument of an argument file. */
    static String quoted(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\f", "\\f")
                + '"';
    }

    /** The launcher takes the bytes of the file as those of its own command line. */
    private static Charset launcherCharset() {
        return Charset.forName(
                System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name()));
    }
}
