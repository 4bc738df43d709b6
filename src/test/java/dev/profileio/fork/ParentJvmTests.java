package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParentJvmTests {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    private Path folder;

    @Nested
    class IsThisJvmWith {

        @Test
        void itsJava() throws Exception {
            assertThat(thisJvm().java()).isExecutable();
            assertThat(thisJvm().javaHome()).isEqualTo(Path.of(System.getProperty("java.home")));
        }

        @Test
        void propertiesThatAUserSet() throws Exception {
            System.setProperty("acme.setting", "ü");
            try {
                assertThat(thisJvm().systemProperties()).containsEntry("acme.setting", "ü");
            } finally {
                System.clearProperty("acme.setting");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"java.home", "java.version", "java.vm.name", "sun.java.command"})
        void noneOfThoseThatEveryJvmHasItsOwnOf(String name) throws Exception {
            assertThat(System.getProperty(name)).isNotNull();
            assertThat(thisJvm().systemProperties()).doesNotContainKey(name);
        }

        @Test
        void aClassPathOfAbsolutePathsThatExist() throws Exception {
            assertThat(thisJvm().classPath()).isNotEmpty().allSatisfy(entry -> assertThat(Path.of(entry))
                    .isAbsolute());
            assertThat(thisJvm().classPath()).anyMatch(entry -> entry.endsWith("test-classes"));
        }
    }

    @Test
    void findsModulesWhereItsArgumentsSay() {
        List<String> arguments = List.of(
                "--module-path=/a.jar:/classes",
                "--patch-module=com.acme=/test-classes",
                "--add-modules=com.acme",
                "-ea");
        assertThat(new ParentJvm(folder, arguments, List.of(), Map.of()).modulePath())
                .containsExactly("/a.jar", "/classes", "/test-classes");
    }

    @Nested
    class PassesOn {

        @Test
        void theArgumentsOfItsCommandLine() throws Exception {
            assertThat(child(Map.of(), "-Xmx64m", "-ea", "-Dspaced=a b", "-cp", CLASS_PATH))
                    .contains("argument=-Xmx64m", "argument=-ea", "argument=-Dspaced=a b");
        }

        /** The fork has the same environment, and would run an agent twice that it were given again. */
        @Test
        void noneThatTheEnvironmentGives() throws Exception {
            assertThat(child(
                            Map.of(
                                    "JAVA_TOOL_OPTIONS", "-Dtool=1 '-Dtwo=2 3' -Dthree=\"a 'b\"c",
                                    "JDK_JAVA_OPTIONS", " -Djdk=1 \"-Dspaced=1 2\" ",
                                    "_JAVA_OPTIONS", "-Dlast=1"),
                            "-Downed=1",
                            "-cp",
                            CLASS_PATH))
                    .contains("argument=-Downed=1")
                    .filteredOn(line -> line.startsWith("argument=-D") && !line.contains(".encoding="))
                    .containsExactly("argument=-Downed=1");
        }

        @Test
        void noDebugger() throws Exception {
            assertThat(child(
                            Map.of(),
                            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
                            "-cp",
                            CLASS_PATH))
                    .noneMatch(line -> line.contains("jdwp"));
        }

        @Test
        void noDebuggerOfTheEnvironment() {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "JAVA_TOOL_OPTIONS", "-Da=\"b c\" '-agentlib:jdwp=transport=dt_socket,address=5005' -Dd",
                    "_JAVA_OPTIONS", "-Xrunjdwp:transport=dt_socket",
                    "JDK_JAVA_OPTIONS", "'-De=f  g'",
                    "HOME", "-agentlib:jdwp"));

            EnvironmentOptions.removeDebugger(environment);

            assertThat(environment)
                    .isEqualTo(Map.of(
                            "JAVA_TOOL_OPTIONS", "-Da=\"b c\" -Dd",
                            "_JAVA_OPTIONS", "",
                            "JDK_JAVA_OPTIONS", "'-De=f  g'",
                            "HOME", "-agentlib:jdwp"));
        }

        /** A class loader takes them so, though they are not escaped as they should be. */
        @ParameterizedTest
        @CsvSource({"file:/a b/,/a b", "file:/a%20b/c+d.jar,/a b/c+d.jar", "file:/100%/x.jar,/100%/x.jar"})
        void urlsOfAClassLoaderAsTheyAre(String url, String path) throws Exception {
            try (URLClassLoader loader = new URLClassLoader(new URL[] {new URL(url)})) {
                assertThat(ParentJvm.current(loader).classPath()).contains(path);
            }
        }

        @Test
        void relativePathsAsAbsoluteOnes() throws Exception {
            assertThat(child(Map.of(), "-cp", CLASS_PATH + ":a/b.jar"))
                    .contains("classPath=" + Path.of("a/b.jar").toAbsolutePath());
        }

        /** As Surefire does by default. */
        @Test
        void theClassPathThatAJarStandsFor() throws Exception {
            List<Path> entries = new ArrayList<>(Arrays.stream(CLASS_PATH.split(":"))
                    .map(entry -> Path.of(entry).toAbsolutePath())
                    .toList());
            entries.add(folder.resolve("a b ü.jar"));
            Path jar = jarThatRefersTo(entries);

            assertThat(child(Map.of(), "-cp", jar.toString()))
                    .filteredOn(line -> line.startsWith("classPath="))
                    .containsExactlyElementsOf(
                            entries.stream().map(entry -> "classPath=" + entry).toList());
        }
    }

    private static ParentJvm thisJvm() throws Exception {
        return ParentJvm.current(ParentJvmTests.class.getClassLoader());
    }

    private Path jarThatRefersTo(List<Path> entries) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        entries.stream()
                                .map(entry -> entry.toUri().toASCIIString())
                                .collect(Collectors.joining(" ")));
        Path jar = folder.resolve("surefirebooter-1.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        return jar;
    }

    private List<String> child(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(thisJvm().java().toString());
        command.addAll(List.of(arguments));
        command.add(Child.class.getName());
        Path output = folder.resolve("output");
        command.add(output.toString());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllLines(output, UTF_8);
    }

    /** Writes what it would pass on. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws Exception {
            ParentJvm jvm = ParentJvm.current(Child.class.getClassLoader());
            List<String> lines = new ArrayList<>();
            jvm.arguments().forEach(argument -> lines.add("argument=" + argument));
            jvm.classPath().forEach(entry -> lines.add("classPath=" + entry));
            Files.write(Path.of(arguments[0]), lines);
        }
    }
}
