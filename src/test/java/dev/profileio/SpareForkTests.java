package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.json.JsonMapper;

/** Forks that are started ahead of their tests, and those that therefore must not be used. */
class SpareForkTests {

    private static final Map<String, String> ON = Map.of("profileio.spares", "1");

    @TempDir
    Path reports;

    @Nested
    class Is_used {

        @Test
        void by_all_tests_but_the_first() {
            assertThat(starts(ON, AlikeTestCases.class)).containsExactly("new", "spare", "spare");
        }

        @Test
        void by_invocations_of_a_template() {
            assertThat(starts(ON, RepeatedTestCases.class)).containsExactly("new", "spare", "spare");
        }

        @Test
        void by_a_body_that_finds_no_input() {
            ProfiledRun.of(reports, ON, selectClass(ReadingTestCases.class))
                    .results()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.succeeded(2));
        }

        @Test
        void with_a_profile_that_is_the_same() {
            ProfiledRun run = ProfiledRun.of(reports, ON, selectClass(WritingTestCases.class));

            run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(3));
            assertThat(run.reportFiles())
                    .extracting(file -> JsonMapper.shared().readTree(file).at("/totals/write"))
                    .extracting(write -> write.get("ops").asLong(), write -> write.get("bytes")
                            .asLong())
                    .containsExactly(tuple(1L, 3L), tuple(1L, 3L), tuple(1L, 3L));
        }
    }

    @Nested
    class Is_not_used {

        @Test
        void where_it_is_switched_off() {
            assertThat(starts(Map.of("profileio.spares", "false"), AlikeTestCases.class))
                    .containsExactly("new", "new", "new");
        }

        @Test
        void after_a_system_property_has_changed() {
            try {
                assertThat(starts(ON, ChangedPropertyTestCases.class))
                        .containsExactly("new", "new changed", "spare changed");
            } finally {
                System.clearProperty(ChangedPropertyTestCases.PROPERTY);
            }
        }

        @Test
        void where_it_would_record_otherwise() {
            assertThat(starts(ON, MixedTestCases.class)).containsExactly("new", "new", "spare");
        }

        @Test
        void once_it_is_dead() {
            assertThat(starts(ON, KillingTestCases.class)).containsExactly("new", "new");
        }

        @Test
        void where_none_can_start() {
            ProfiledRun run = ProfiledRun.of(
                    reports,
                    Map.of("profileio.spares", "1", "profileio.jvmArgs", "-XX:+NoSuchOption"),
                    selectClass(AlikeTestCases.class));

            assertThat(run.failures()).hasSize(3).allSatisfy(failure -> assertThat(failure)
                    .hasMessageContaining("Unrecognized VM option"));
        }
    }

    @Nested
    class Leaves_nothing {

        @Test
        void when_it_was_not_needed() throws IOException {
            Set<Path> files = temporaryFiles();

            // It has two tests more, which are not selected.
            ProfiledRun.of(reports, ON, method(AlikeTestCases.class, "a"));

            assertThat(temporaryFiles()).isEqualTo(files);
            assertThat(spares(ProcessHandle.current())).isEmpty();
        }

        @Test
        @Timeout(120)
        void when_the_tests_jvm_is_killed() throws Exception {
            Process jvm = new ProcessBuilder(TestJvm.command(
                            reports,
                            List.of("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-Dprofileio.spares=1"),
                            SleepingTestCases.class,
                            "a",
                            "b"))
                    .redirectErrorStream(true)
                    .redirectOutput(reports.resolve("output.txt").toFile())
                    .start();
            List<ProcessHandle> all = List.of();
            try {
                List<ProcessHandle> spares = spares(jvm.toHandle());
                while (spares.isEmpty()) {
                    assertThat(jvm.isAlive()).isTrue();
                    TimeUnit.MILLISECONDS.sleep(50);
                    spares = spares(jvm.toHandle());
                }
                all = jvm.descendants().toList();

                jvm.destroyForcibly().waitFor();

                for (ProcessHandle spare : spares) {
                    spare.onExit().get(20, SECONDS);
                }
            } finally {
                jvm.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private List<String> starts(Map<String, String> parameters, Class<?> testCases) {
        ProfiledRun run = ProfiledRun.of(reports, parameters, selectClass(testCases));
        assertThat(run.failures()).isEmpty();
        return run.results().testEvents().aborted().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .toList();
    }

    /** The forks below a process, tracers included, that do not know their test. */
    private static List<ProcessHandle> spares(ProcessHandle process) {
        return process.descendants().filter(SpareForkTests::isSpare).toList();
    }

    private static boolean isSpare(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> arguments[arguments.length - 1])
                .filter(last -> last.contains("/profile-io-"))
                .map(Path::of)
                .filter(work -> Files.exists(work.resolve("ahead")) && !Files.exists(work.resolve("request")))
                .isPresent();
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.collect(Collectors.toSet());
        }
    }

    /** Tells how this fork was started, by a way that comes back from it. */
    private static void tellStart(String more) {
        Path work = Path.of(System.getProperty("profileio.fork.workFolder"));
        throw new TestAbortedException((Files.exists(work.resolve("ahead")) ? "spare" : "new") + more);
    }

    @ProfileIo
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class AlikeTestCases {

        @Test
        void a() {
            tellStart("");
        }

        @Test
        void b() {
            tellStart("");
        }

        @Test
        void c() {
            tellStart("");
        }
    }

    @ProfileIo
    static class RepeatedTestCases {

        @RepeatedTest(3)
        void repeats() {
            tellStart("");
        }
    }

    @ProfileIo
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ReadingTestCases {

        @Test
        void a() throws IOException {
            assertThat(System.in.read()).isEqualTo(-1);
        }

        @Test
        void b() throws IOException {
            assertThat(System.in.read()).isEqualTo(-1);
            assertThat(Path.of(System.getProperty("profileio.fork.workFolder"), "ahead"))
                    .exists();
        }
    }

    @ProfileIo
    static class WritingTestCases {

        @RepeatedTest(3)
        void writes(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("file"), "abc");
        }
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class ChangedPropertyTestCases {

        static final String PROPERTY = "profileio.test.changed";

        @Test
        @ProfileIo
        void a() {
            tellStart(System.getProperty(PROPERTY, ""));
        }

        @Test
        void b_changes() {
            System.setProperty(PROPERTY, " changed");
        }

        @Test
        @ProfileIo
        void c() {
            tellStart(System.getProperty(PROPERTY, ""));
        }

        @Test
        @ProfileIo
        void d() {
            tellStart(System.getProperty(PROPERTY, ""));
        }
    }

    @ProfileIo
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class MixedTestCases {

        @Test
        void a() {
            tellStart("");
        }

        @Test
        @ProfileIo(callSites = false)
        void b() {
            tellStart("");
        }

        @Test
        @ProfileIo(callSites = false)
        void c() {
            tellStart("");
        }
    }

    @ProfileIo
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class KillingTestCases {

        @Test
        void a() throws InterruptedException {
            List<ProcessHandle> spares = otherSpares();
            for (int i = 0; i < 200 && spares.isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
                spares = otherSpares();
            }
            spares.forEach(ProcessHandle::destroyForcibly);
            tellStart("");
        }

        @Test
        void b() {
            tellStart("");
        }

        /** Those of this test's JVM, which is the parent of the tracer. */
        private static List<ProcessHandle> otherSpares() {
            return ProcessHandle.current()
                    .parent()
                    .flatMap(ProcessHandle::parent)
                    .map(SpareForkTests::spares)
                    .orElse(List.of());
        }
    }

    @ProfileIo
    static class SleepingTestCases {

        @Test
        void a() throws InterruptedException {
            SECONDS.sleep(60);
        }

        @Test
        void b() throws InterruptedException {
            SECONDS.sleep(60);
        }
    }
}
