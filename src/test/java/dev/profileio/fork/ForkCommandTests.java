package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkCommandTests {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private WorkFolder work;

    @BeforeEach
    void makeWorkFolder() {
        work = new WorkFolder(folder);
    }

    @Test
    void isThePrefixThenJavaThenTheMainClass() throws Exception {
        ForkCommand command =
                new ForkCommand(List.of("strace", "-f"), jvm(List.of(), List.of("a.jar")), List.of("-Xmx1g"));

        assertThat(command.prepare(work))
                .containsExactly(
                        "strace",
                        "-f",
                        JAVA_HOME.resolve("bin/java").toString(),
                        "@" + work.javaArguments(),
                        "dev.profileio.fork.ForkMain",
                        folder.toString());
    }

    @Test
    void givesTheTestsOwnArgumentsBeforeThoseOfTheConfiguration() throws Exception {
        new ForkCommand(List.of(), jvm(List.of("-Xmx1g"), List.of("a.jar", "b")), List.of("-Xmx2g")).prepare(work);

        assertThat(work.javaArguments())
                .hasContent(
                        """
                "-XX:-UsePerfData"
                "-XX:ErrorFile=%s/hs_err_pid%%p.log"
                "-Xmx1g"
                "-Xmx2g"
                "-cp"
                "a.jar:b"
                """
                                .formatted(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a b  c",
                " leading and trailing ",
                "\"quoted\"",
                "'single'",
                "it's \"both\"",
                "C:\\temp\\new",
                "\\",
                "\\\\",
                "ends with \\",
                "\\n is no newline",
                "two\nlines",
                "return\rtab\tfeed\f",
                "trailing newline\n",
                "# no comment",
                "@file",
                "ü 日本語 😀",
                "$HOME `id` *"
            })
    void isReadByTheLauncherAsItWasMeant(String value) throws Exception {
        assertThat(described(List.of("-Dvalue=" + value), testClasses()))
                .contains("value=" + value + "\u0000", "argument=-Dvalue=" + value + "\u0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"q\"", "it's", "back\\slash", "ü", "new\nline", "#", "@x"})
    void loadsClassesFromFoldersOfAnyName(String name) throws Exception {
        Path classes = folder.resolve("cp").resolve(name);
        Path file = classes.resolve(SelfDescription.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        try (InputStream in = SelfDescription.class.getResourceAsStream("SelfDescription.class")) {
            Files.copy(in, file);
        }

        assertThat(described(List.of(), List.of(classes.toString()))).contains("classPath=" + classes + "\u0000");
    }

    @Test
    void takesAClassPathThatIsTooLongForACommandLine() throws Exception {
        List<String> classPath = new ArrayList<>(testClasses());
        for (int i = 0; i < 20_000; i++) {
            classPath.add("/m2/repository/com/acme/a-long-name/" + i + ".jar");
        }

        assertThat(described(List.of(), classPath)).contains("classPath=" + String.join(":", classPath) + "\u0000");
    }

    private static List<String> testClasses() {
        return List.of(System.getProperty("java.class.path").split(":"));
    }

    /** What a JVM says of itself that was started by such a command, but for the main class. */
    private String described(List<String> arguments, List<String> classPath) throws Exception {
        List<String> command = new ForkCommand(List.of(), jvm(arguments, classPath), List.of()).prepare(work);
        List<String> describing = new ArrayList<>(command.subList(0, command.size() - 2));
        describing.add(SelfDescription.class.getName());
        Path output = folder.resolve("output");
        describing.add(output.toString());

        Process process = new ProcessBuilder(describing)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(output, UTF_8);
    }

    private static ParentJvm jvm(List<String> arguments, List<String> classPath) {
        return new ParentJvm(JAVA_HOME, arguments, classPath, Map.of());
    }
}
