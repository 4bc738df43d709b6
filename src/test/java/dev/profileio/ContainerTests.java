package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.ExactnessTests.WorkloadTestCases;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.testcontainers.DockerClientFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forks in containers of the images that it/docker makes: as exact as forks here, and as mortal. */
class ContainerTests {

    private static final String IMAGE = "profile-io-test:" + Runtime.version().feature();

    private static final Map<String, String> IN_A_CONTAINER =
            Map.of("profileio.tracer", "CONTAINER", "profileio.container.image", IMAGE);

    @TempDir
    Path reports;

    private Set<String> before;

    @BeforeEach
    void look() throws IOException {
        before = leftovers();
    }

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        assertThat(leftovers()).isSubsetOf(before);
    }

    /** Other JVMs' tests run containers as well, but not with our temporary files. */
    private static Set<String> leftovers() throws IOException {
        String ours = Path.of(System.getProperty("java.io.tmpdir")).toRealPath().toString();
        Stream<String> containers =
                DockerClientFactory.instance().client().listContainersCmd().withShowAll(true).exec().stream()
                        .filter(container ->
                                container.getMounts().stream().anyMatch(mount -> ours.equals(mount.getSource())))
                        .map(container -> container.getId());
        try (Stream<Path> files = Files.list(Path.of(ours))) {
            return Stream.concat(containers, files.map(Path::toString).filter(file -> file.contains("/profile-io-")))
                    .collect(Collectors.toSet());
        }
    }

    private ProfiledRun run(Class<?> testCases, String method, String... more) {
        Map<String, String> parameters = new HashMap<>(IN_A_CONTAINER);
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return ProfiledRun.of(reports, parameters, method(testCases, method));
    }

    @Nested
    class Counts {

        @RepeatedTest(3)
        void eight_threads_exactly() {
            JsonNode report = run(WorkloadTestCases.class, "eightThreads").passed();

            long bytes = 8 * WorkloadTestCases.bytesOfOneThread();
            assertThat(counts(report))
                    .containsEntry("read", List.of(8000L, bytes))
                    .containsEntry("write", List.of(8000L, bytes))
                    .containsEntry("open", List.of(16L, 0L));
            assertThat(report.at("/threads")).hasSize(8);
            assertThat(report.at("/tracer/complete").asBoolean()).isTrue();
            assertThat(report.at("/tracer/warnings")).isEmpty();
            assertThat(report.at("/tracer/kind").asString()).isEqualTo("container");
            assertThat(report.at("/tracer/version").asString()).matches("\\d+\\.\\d+.*");
        }

        /** Each method, beside itself: to ask an image for what it has takes as long as a fork. */
        @Test
        void what_a_fork_here_counts() throws IOException {
            DiscoverySelector[] methods = Stream.of("copies", "scattersAndGathers", "randomAccess", "childProcess")
                    .map(name -> method(WorkloadTestCases.class, name))
                    .toArray(DiscoverySelector[]::new);
            Map<String, JsonNode> here = reports("here", Map.of("profileio.tracer", "STRACE"), methods);
            Map<String, JsonNode> there = reports("there", IN_A_CONTAINER, methods);

            assertThat(there).hasSize(4).hasSameSizeAs(here).allSatisfy((method, report) -> {
                JsonNode other = here.get(method);
                assertThat(report.at("/tracer/host").asString()).isEqualTo("container " + IMAGE);
                assertThat(counts(report)).isEqualTo(counts(other));
                assertThat(report.at("/sizes")).isEqualTo(other.at("/sizes"));
                assertThat(report.at("/files")).hasSameSizeAs(other.at("/files"));
                assertThat(callSites(report)).isNotEmpty().containsExactlyInAnyOrderElementsOf(callSites(other));
            });
        }

        private Map<String, JsonNode> reports(String name, Map<String, String> parameters, DiscoverySelector... methods)
                throws IOException {
            Path folder = Files.createDirectory(reports.resolve(name));
            ProfiledRun run = ProfiledRun.of(folder, parameters, methods);
            run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(methods.length));
            Map<String, JsonNode> found = new HashMap<>();
            for (Path file : run.reportFiles()) {
                JsonNode report = JsonMapper.shared().readTree(file);
                found.put(report.at("/test/methodName").asString(), report);
            }
            return found;
        }

        private static List<String> callSites(JsonNode report) {
            return report.at("/callSites")
                    .valueStream()
                    .map(site -> site.at("/frame").asString() + site.at("/read") + site.at("/write"))
                    .toList();
        }

        private static Map<String, List<Long>> counts(JsonNode report) {
            Map<String, List<Long>> counts = new TreeMap<>();
            report.at("/totals")
                    .forEachEntry((operation, total) -> counts.put(
                            operation,
                            List.of(
                                    total.at("/ops").asLong(),
                                    total.at("/bytes").asLong())));
            return counts;
        }
    }

    @Nested
    class Is_like_a_fork_here {

        @Test
        void to_its_body() throws IOException {
            run(DescribingTestCases.class, "describes").passed();
            Path told = Path.of("target", "described");
            try {
                assertThat(Files.readString(told)).isEqualTo(DescribingTestCases.description());
                assertThat(Files.getAttribute(told, "unix:uid")).isEqualTo(Files.getAttribute(Path.of(""), "unix:uid"));
            } finally {
                Files.delete(told);
            }
        }

        @Test
        void when_run_by_hand() throws Exception {
            run(DyingTestCases.class, "exits").failure();
            String command = Files.readString(
                    reports.resolve(DyingTestCases.class.getName()).resolve("exits/fork/command.txt"));

            assertThat(command).startsWith("docker run --rm ").contains(" " + IMAGE + " '");
            Process process = new ProcessBuilder("sh", "-c", command)
                    .redirectErrorStream(true)
                    .start();
            assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                    .contains("last words", "and last errors");
            assertThat(process.waitFor()).isEqualTo(3);
        }
    }

    @Nested
    class A_body_that_ends_its_jvm {

        @Test
        void by_exit_is_named_by_its_stack() {
            assertThat(run(DyingTestCases.class, "exits").failure())
                    .hasMessageContaining("end:     exit code 3")
                    .hasMessageContaining("DyingTestCases.exits(ContainerTests.java:")
                    .hasMessageContaining("standard output, last lines:\n    last words")
                    .hasMessageContaining("standard error, last lines:\n    and last errors");
        }

        @Test
        void by_a_signal() {
            assertThat(run(DyingTestCases.class, "killsItself").failure())
                    .hasMessageContaining("end:     signal 9 (SIGKILL");
        }

        @Test
        @Timeout(40)
        void though_a_child_lives_on() {
            assertThat(run(DyingTestCases.class, "haltsAndLeavesADaemon").failure())
                    .hasMessageContaining("end:     exit code 7");
        }
    }

    @Nested
    class A_body_that_does_not_end {

        @Test
        void is_killed_and_says_what_it_was_doing() {
            assertThat(run(DeathTests.DyingTestCases.class, "loopsForEver", "profileio.timeout", "5s")
                            .failure())
                    .hasMessageContaining("killed after 5.0 s, the time that profileio.timeout allows it")
                    .hasMessageContaining("threads when its time was over:\n    \"main\" RUNNABLE")
                    .hasMessageContaining("DyingTestCases.loopsForEver(DeathTests.java:");
        }

        @Test
        void ends_with_the_tests_jvm() throws Exception {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                            "-Dprofileio.reports=" + reports,
                            "-Dprofileio.tracer=CONTAINER",
                            "-Dprofileio.container.image=" + IMAGE,
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                    + File.pathSeparator
                                    + Path.of(LauncherFactory.class
                                            .getProtectionDomain()
                                            .getCodeSource()
                                            .getLocation()
                                            .toURI()),
                            Main.class.getName())
                    .redirectErrorStream(true)
                    .start();
            try (var reader = process.inputReader(UTF_8)) {
                String line = reader.readLine();
                while (line != null && !line.contains("the body began")) {
                    line = reader.readLine();
                }
                assertThat(line).isNotNull();
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Nested
    class A_body_that_leaves {

        @Test
        void a_daemon_behind_passes() {
            run(DyingTestCases.class, "leavesADaemon").passed();
        }
    }

    @Test
    void a_debugger_is_refused() {
        assertThat(run(DyingTestCases.class, "exits", "profileio.debug", "5005").failure())
                .hasMessageContaining("profileio.debug: expected no port for a debugger where the tracer is CONTAINER");
    }

    static final class Main {

        private Main() {}

        public static void main(String[] arguments) {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(method(DyingTestCases.class, "saysWhenItBegins"))
                            .build());
        }
    }

    @ProfileIo
    static class DescribingTestCases {

        /** Of all that a test may ask, what differs between machines. */
        static String description() {
            return String.join(
                    "\n",
                    Path.of("").toAbsolutePath().toString(),
                    System.getProperty("user.dir"),
                    System.getProperty("user.home"),
                    System.getProperty("user.name"),
                    System.getProperty("java.io.tmpdir"),
                    System.getProperty("surefire.test.class.path"),
                    System.getProperty("sun.jnu.encoding"),
                    System.getProperty("native.encoding"),
                    java.nio.charset.Charset.defaultCharset().name(),
                    Locale.getDefault().toString(),
                    Locale.getDefault(Locale.Category.FORMAT).toString(),
                    TimeZone.getDefault().getID(),
                    System.getenv("HOME"),
                    System.getenv("TESTCONTAINERS_RYUK_DISABLED"));
        }

        @Test
        void describes() throws IOException {
            Files.writeString(Path.of("target", "described"), description());
        }
    }

    @ProfileIo(callSites = false)
    static class DyingTestCases {

        @Test
        void exits() {
            System.out.println("last words");
            System.err.println("and last errors");
            System.exit(3);
        }

        @Test
        void killsItself() throws Exception {
            shell("kill -9 " + ProcessHandle.current().pid());
            Thread.sleep(10_000);
        }

        @Test
        void haltsAndLeavesADaemon() throws Exception {
            leavesADaemon();
            Runtime.getRuntime().halt(7);
        }

        @Test
        void leavesADaemon() throws Exception {
            shell("(setsid sleep 1000 > /dev/null 2>&1 &) ; true");
        }

        @Test
        void saysWhenItBegins(@TempDir Path folder) throws Exception {
            try (OutputStream out = new FileOutputStream(folder.resolve("file").toFile())) {
                out.write(1);
            }
            System.out.println("the body began");
            Thread.sleep(60_000);
        }

        private static void shell(String script) throws Exception {
            assertThat(new ProcessBuilder("sh", "-c", script).start().waitFor()).isNotNegative();
        }
    }
}
