package dev.profileio.fork.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes an archive: has a JVM do what forks do around their body, and keep what that took. None of the user's classes is on
 * its class path.
 */
final class ArchiveMaker {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** As the JVM logs it: a class's name and where it is from. */
    private static final Pattern LOADED = Pattern.compile(".*\\] ([\\w.$]+) source: (.*)");

    /** Classes that are made up as a program runs. */
    private static final Pattern MADE_UP =
            Pattern.compile(".*(?:\\$\\$Lambda.*|\\$Proxy\\d+|LambdaForm\\$.*|GeneratedMethodAccessor\\d+"
                    + "|GeneratedConstructorAccessor\\d+|GeneratedSerializationConstructorAccessor\\d+)");

    private static final String OUTPUT = "output.txt";

    private final ArchiveRecipe recipe;
    private final String mainClass;
    private final Path folder;

    /**
     * For one archive.
     *
     * @param recipe what it is made of
     * @param mainClass what does what forks do; its arguments are a folder and whether Flight Recorder runs
     * @param folder an empty folder
     */
    ArchiveMaker(ArchiveRecipe recipe, String mainClass, Path folder) {
        this.recipe = recipe;
        this.mainClass = mainClass;
        this.folder = folder;
    }

    /**
     * Makes it, in two runs: the first rehearses what forks do, with Flight Recorder, and the second, without, makes the
     * archive. A JVM whose classes Flight Recorder has changed cannot be trusted with that.
     *
     * @throws IOException if it cannot be made; the message has what the JVM says
     */
    ArchiveFolder make() throws IOException, InterruptedException {
        ArchiveFolder archive = new ArchiveFolder(Files.createDirectory(folder.resolve("archive")));
        ArchiveKind kind = ArchiveKind.ofThisJvm();
        Path loaded = folder.resolve("loaded.txt");
        Path configuration = folder.resolve("configuration");
        List<String> rehearsal = new ArrayList<>(kind.rehearsal(configuration));
        rehearsal.add("-Xlog:class+load=info:file=" + loaded);
        run("rehearsal", recipe.records(), rehearsal);
        writeNames(archive, loaded);
        Path work = folder.resolve("work");
        Files.copy(archive.classes(), Files.createDirectory(work).resolve("classes"));
        run("work", false, kind.making(configuration, archive.archive()));
        if (!Files.exists(archive.archive())) {
            throw new IOException("There is no archive\n" + Files.readString(work.resolve(OUTPUT)));
        }
        archive.seal();
        return archive;
    }

    private void run(String name, boolean recording, List<String> arguments) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve(name));
        Path output = work.resolve(OUTPUT);
        Process process = new ProcessBuilder(command(work, recording, arguments))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Thread killer = new Thread(process::destroyForcibly, "profile-io-archive-killer");
        try {
            Runtime.getRuntime().addShutdownHook(killer);
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("It took longer than " + LONGEST.toSeconds() + " s");
            }
        } finally {
            process.destroyForcibly().waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            removeShutdownHook(killer);
        }
        if (process.exitValue() != 0) {
            throw new IOException("Exit code " + process.exitValue() + "\n" + Files.readString(output));
        }
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It runs already.
        }
    }

    private List<String> command(Path work, boolean recording, List<String> arguments) throws IOException {
        List<String> classPath = new ArrayList<>(recipe.jars());
        classPath.addAll(HiddenEntries.allBut(recipe.folders(), Set.of())
                .orElseThrow(() -> new IOException("Cannot be hidden: " + recipe.folders())));
        List<String> command = new ArrayList<>();
        command.add(recipe.javaHome().resolve("bin").resolve("java").toString());
        command.addAll(recipe.arguments());
        command.addAll(List.of("-Xlog:disable", "-XX:-UsePerfData"));
        command.add("-XX:ErrorFile=" + work.resolve("crash.log"));
        command.add("-Djava.io.tmpdir=" + work);
        command.addAll(arguments);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        command.addAll(List.of(work.toString(), Boolean.toString(recording)));
        return command;
    }

    private void writeNames(ArchiveFolder archive, Path loaded) throws IOException {
        Set<String> jars = urls(recipe.jars());
        Set<String> all = new TreeSet<>();
        Set<String> ofJars = new TreeSet<>();
        for (String line : Files.readAllLines(loaded, UTF_8)) {
            Matcher matcher = LOADED.matcher(line);
            if (!matcher.matches() || MADE_UP.matcher(matcher.group(1)).matches()) {
                continue;
            }
            String name = matcher.group(1);
            String source = matcher.group(2);
            if (jars.contains(source)) {
                ofJars.add(name);
                all.add(name);
            } else if (source.startsWith("jrt:/") || source.startsWith("shared objects file")) {
                all.add(name);
            } else if (source.endsWith(".jar")) {
                throw new IOException("Expected classes of " + jars + ", found one of " + source);
            }
        }
        Files.write(archive.classes(), all, UTF_8);
        Files.write(archive.classesOfJars(), ofJars, UTF_8);
    }

    /** As the JVM writes them. */
    private static Set<String> urls(List<String> files) {
        return files.stream()
                .map(file -> new File(file).toURI().toASCIIString())
                .collect(Collectors.toSet());
    }
}
