package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/** What a user sees of {@code @ProfileIo} and {@code @IoBudget}, through the Platform Test Kit. */
class ProfileIoTests {

    @TempDir
    Path reports;

    private ProfiledRun run(Class<?> testCases, String method) {
        return ProfiledRun.of(reports, testCases, method);
    }

    @Nested
    class A_breach {

        @Test
        void states_every_limit_with_expected_actual_and_the_files_that_cost_most() {
            AssertionFailedError failure = (AssertionFailedError)
                    run(BudgetTestCases.class, "breaches").failure();

            Path folder = reports.resolve(BudgetTestCases.class.getName()).resolve("breaches");
            assertThat(failure.getMessage().lines().map(line -> line.replaceAll("/\\S*/(\\w+\\.csv)", "…/$1")
                            .replaceAll("java:\\d+", "java:…")))
                    .containsExactly(
                            "I/O budget breached: 3 of 4 limits, by " + BudgetTestCases.class.getName() + ".breaches()",
                            "",
                            "  BREACHED  writes of *.csv",
                            "            expected: at most 10 operations",
                            "            actual:   1,000 operations (990 too many)",
                            "              1,000 operations, 10.7 KiB  …/report.csv",
                            "              1,000 writes of 11 B to report.csv"
                                    + " at dev.profileio.ProfileIoTests.write(ProfileIoTests.java:…)",
                            "  BREACHED  writes of *.csv",
                            "            expected: at most 4 KiB",
                            "            actual:   10.7 KiB = 11,000 bytes (6.7 KiB = 6,904 bytes too many)",
                            "              1,000 operations, 10.7 KiB  …/report.csv",
                            "              1,000 writes of 11 B to report.csv"
                                    + " at dev.profileio.ProfileIoTests.write(ProfileIoTests.java:…)",
                            "  BREACHED  writes of *.csv",
                            "            expected: at most 5 % below 4 KiB",
                            "            actual:   100 % of 1,000 operations",
                            "              1,000 operations, 10.7 KiB  …/report.csv",
                            "              1,000 writes of 11 B to report.csv"
                                    + " at dev.profileio.ProfileIoTests.write(ProfileIoTests.java:…)",
                            "  met       reads: at most 3 operations",
                            "            actual:   0 operations",
                            "",
                            "  advice: 1,100 writes of 11 B to 2 files come from one line,"
                                    + " dev.profileio.ProfileIoTests.write(ProfileIoTests.java:…):",
                            // From JDK 25 on, Flight Recorder does not tell a stream from a channel.
                            Runtime.version().feature() < 25
                                    ? "          wrap the stream in a BufferedOutputStream, or its Writer in a"
                                            + " BufferedWriter."
                                    : "          unless they go here and there, write through a BufferedOutputStream, or"
                                            + " gather them in a ByteBuffer.",
                            "  report: " + folder);
            assertThat(failure.getExpected().getStringRepresentation())
                    .isEqualTo(
                            """
                            writes of *.csv: at most 10 operations
                            writes of *.csv: at most 4 KiB
                            writes of *.csv: at most 5 % below 4 KiB""");
            assertThat(failure.getActual().getStringRepresentation())
                    .startsWith("writes of *.csv: 1,000 operations (990 too many)\n");
            assertThat(folder).isDirectoryContaining(file -> file.endsWith("histogram.png"));
            assertThat(folder).isDirectoryContaining(file -> file.endsWith("heatmap.png"));
        }

        @Test
        void stands_in_the_report() {
            JsonNode report = run(BudgetTestCases.class, "breaches").report();

            assertThat(report.at("/outcome").asString()).isEqualTo("breached");
            assertThat(report.at("/budgets")).hasSize(4);
            JsonNode first = report.at("/budgets/0");
            assertThat(first.at("/description").asString()).isEqualTo("writes of *.csv: at most 10 operations");
            assertThat(first.at("/limit").asLong()).isEqualTo(10);
            assertThat(first.at("/actual").asLong()).isEqualTo(1000);
            assertThat(first.at("/breached").asBoolean()).isTrue();
        }

        @Test
        void is_attached_to_the_failure_of_the_body() {
            ProfiledRun run = run(BudgetTestCases.class, "failsAndBreaches");

            Throwable failure = run.failure();
            assertThat(failure).isExactlyInstanceOf(IllegalStateException.class).hasMessage("the body's own");
            assertThat(failure).hasRootCauseMessage("its cause");
            assertThat(failure.getStackTrace()[0].getMethodName()).isEqualTo("failsAndBreaches");
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(failure.getSuppressed()[0])
                    .isInstanceOf(AssertionFailedError.class)
                    .hasMessageContaining("at most 0 operations");
            assertThat(run.report().at("/outcome").asString()).isEqualTo("failed");
        }

        @Test
        void of_a_class_adds_to_that_of_a_method() {
            assertThat(run(ClassBudgetTestCases.class, "writes").failure())
                    .hasMessageContaining("2 of 2 limits")
                    .hasMessageContaining("writes: at most 2 operations".replace(": ", "\n            expected: "))
                    .hasMessageContaining("at most 1 operation\n");
        }

        @Test
        void of_a_composed_annotation_is_found() {
            assertThat(run(ComposedTestCases.class, "writes").failure())
                    .hasMessageContaining("expected: at most 1 operation");
        }

        @Test
        void of_a_composed_annotation_on_a_class_is_found_with_its_checks() {
            ProfiledRun run = run(ComposedClassTestCases.class, "writes");

            assertThat(run.failure())
                    .hasMessageContaining("expected: at most 1 operation")
                    .satisfies(failure -> assertThat(failure.getSuppressed()[0])
                            .isInstanceOf(AssertionFailedError.class)
                            .hasMessageContaining("no writes please"));
            assertThat(run.report().at("/budgets")).hasSize(2);
        }

        @Test
        void need_not_happen_for_the_pictures_that_a_composed_annotation_asks_for() {
            run(ComposedClassTestCases.class, "passes").passed();

            assertThat(reports.resolve(ComposedClassTestCases.class.getName()).resolve("passes"))
                    .isDirectoryContaining(file -> file.endsWith("heatmap.png"));
        }

        @Test
        void of_an_enclosing_class_is_found_by_a_nested_one() {
            assertThat(ProfiledRun.of(reports, Map.of(), selectClass(EnclosingTestCases.Inner.class))
                            .failure())
                    .hasMessageContaining("expected: at most 0 operations");
        }

        @Test
        void of_a_share_is_exact_at_its_threshold() {
            assertThat(run(BudgetTestCases.class, "writesAtThreshold")
                            .passed()
                            .at("/budgets/0/actual")
                            .asDouble())
                    .isEqualTo(50);
        }
    }

    @Nested
    class Sockets_and_pipes {

        @Test
        void are_set_aside_without_a_budget() {
            JsonNode report = run(ChannelTestCases.class, "withoutBudget").passed();

            assertThat(report.at("/totals/write/ops").asLong()).isZero();
            assertThat(setAside(report, "sockets").at("/write/ops").asLong()).isEqualTo(5);
            assertThat(setAside(report, "sockets").at("/write/bytes").asLong()).isEqualTo(50);
            assertThat(setAside(report, "pipes").at("/write/ops").asLong()).isEqualTo(7);
        }

        @Test
        void count_where_a_budget_asks() {
            JsonNode report = run(ChannelTestCases.class, "withBudgets").passed();

            assertThat(report.at("/budgets/0/actual").asLong()).isEqualTo(5);
            assertThat(report.at("/budgets/1/actual").asLong()).isEqualTo(7);
            assertThat(report.at("/budgets/2/actual").asLong()).isZero();
            assertThat(report.at("/totals/write/ops").asLong()).isEqualTo(12);
        }
    }

    @Nested
    class The_fork {

        @Test
        void alone_runs_body_and_fixtures() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PrintStream before = System.out;
            System.setOut(new PrintStream(out, true, UTF_8));
            try {
                run(FixtureTestCases.class, "body").passed();
            } finally {
                System.setOut(before);
            }
            List<String> lines = out.toString(UTF_8)
                    .lines()
                    .filter(line -> line.contains("pid"))
                    .toList();
            assertThat(lines).extracting(line -> line.split(" ", -1)[0]).containsExactly("before", "body", "after");
            assertThat(lines)
                    .extracting(line -> line.split(" ", -1)[2])
                    .containsOnly(lines.get(0).split(" ", -1)[2])
                    .doesNotContain(Long.toString(ProcessHandle.current().pid()));
        }

        @Test
        void measures_the_body_and_not_its_fixtures() {
            JsonNode report = run(FixtureTestCases.class, "body").passed();

            assertThat(report.at("/totals/write/ops").asLong()).isEqualTo(1);
            assertThat(setAside(report, "standard streams").at("/write/ops").asLong())
                    .isPositive();
        }

        @Test
        void has_the_properties_environment_and_folder_of_the_tests_jvm() {
            System.setProperty("profileio.test.property", "set by \u00e4 test");
            try {
                run(SameJvmTestCases.class, "looksAround").passed();
            } finally {
                System.clearProperty("profileio.test.property");
            }
        }

        @Test
        void takes_further_jvm_arguments() {
            ProfiledRun.of(
                            reports,
                            Map.of("profileio.jvmArgs", "-Dfirst=1 \"-Dsecond=a b\""),
                            method(SameJvmTestCases.class, "seesJvmArguments"))
                    .passed();
        }

        @Test
        void that_ends_early_with_code_zero_is_a_failure() {
            ProfiledRun run = run(DeathTestCases.class, "exits");

            assertThat(run.failure())
                    .hasMessageContaining("ended before it reported")
                    .hasMessageContaining("exit code 0")
                    .hasMessageContaining("last words");
            assertThat(run.report().at("/outcome").asString()).isEqualTo("failed");
            assertThat(run.report().at("/totals/write/ops").asLong()).isEqualTo(1);
        }

        @Test
        void that_hangs_is_killed() {
            long children = ProcessHandle.current().descendants().count();

            ProfiledRun run =
                    ProfiledRun.of(reports, Map.of("profileio.timeout", "3 s"), method(DeathTestCases.class, "hangs"));

            assertThat(run.failure())
                    .hasMessageContaining("killed after 3.0 s")
                    .hasMessageContaining("profileio.timeout");
            assertThat(ProcessHandle.current().descendants().count()).isEqualTo(children);
        }

        @Test
        void whose_body_leaves_a_process_behind_ends() {
            long children = ProcessHandle.current().descendants().count();

            run(DeathTestCases.class, "leavesAProcessBehind").passed();

            assertThat(ProcessHandle.current().descendants().count()).isEqualTo(children);
        }

        @Test
        void aborts_when_the_body_does() {
            ProfiledRun run = run(BudgetTestCases.class, "aborts");

            assertThat(run.abort()).isInstanceOf(TestAbortedException.class).hasMessageContaining("not today");
            assertThat(run.report().at("/outcome").asString()).isEqualTo("aborted");
        }

        @Test
        void whose_fixture_fails_fails() {
            ProfiledRun run = run(BrokenFixtureTestCases.class, "body");

            assertThat(run.failure()).hasMessage("broken fixture");
            assertThat(run.reportFiles()).isEmpty();
        }

        @Test
        void runs_each_invocation_of_a_parameterized_test() {
            ProfiledRun run = run(ParameterizedTestCases.class, "writes");

            run.results()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.started(3).succeeded(3));
            assertThat(run.reportFiles())
                    .extracting(file -> file.getParent().getFileName().toString())
                    .containsExactly("writes-1", "writes-2", "writes-3");
        }

        @Test
        void runs_each_test_of_a_factory() {
            ProfiledRun run = run(FactoryTestCases.class, "factory");

            run.results()
                    .testEvents()
                    .assertStatistics(
                            statistics -> statistics.started(3).succeeded(2).failed(1));
            assertThat(run.failure()).hasMessageContaining("2 operations (1 too many)");
            assertThat(run.reportFiles())
                    .extracting(file -> file.getParent().getFileName().toString())
                    .containsExactly("factory-1", "factory-2-1", "factory-2-2");
        }

        @Test
        void leaves_no_file_behind() throws IOException {
            Set<Path> before = temporaryFiles();

            run(FixtureTestCases.class, "body").passed();

            assertThat(temporaryFiles()).isEqualTo(before);
        }

        private static Set<Path> temporaryFiles() throws IOException {
            try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(file -> file.getFileName().toString().startsWith("profile-io-"))
                        .collect(Collectors.toSet());
            }
        }
    }

    @Nested
    class Settings {

        @Test
        void that_make_no_sense_fail_before_anything_is_forked() {
            assertThat(run(NonsenseTestCases.class, "potatoes").failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining(NonsenseTestCases.class.getName() + ".potatoes()")
                    .hasMessageContaining("maxBytes")
                    .hasMessageContaining("64 potatoes")
                    .hasMessageContaining("64 KiB");
            assertThat(run(NonsenseTestCases.class, "belowAndAtLeast").failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("exactly one of below and atLeast");
            assertThat(run(NonsenseTestCases.class, "percent").failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("maxPercent")
                    .hasMessageContaining("101");
            assertThat(run(NonsenseTestCases.class, "glob").failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("path")
                    .hasMessageContaining("{a,b");
        }

        @Test
        void of_a_budget_without_ProfileIo_fail() {
            assertThat(run(NotProfiledTestCases.class, "budgetAlone").failure())
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("expected @ProfileIo");
        }

        @Test
        void that_name_a_tracer_of_another_system_say_so() {
            ProfiledRun run = ProfiledRun.of(
                    reports, Map.of("profileio.tracer", "fs_usage"), method(BudgetTestCases.class, "passes"));

            assertThat(run.failure()).hasMessageContaining("tracer: FS_USAGE").hasMessageContaining("cure:");
        }

        @Test
        void can_abort_where_no_tracer_is() {
            ProfiledRun run = ProfiledRun.of(
                    reports,
                    Map.of("profileio.tracer", "fs_usage", "profileio.missing", "abort"),
                    method(BudgetTestCases.class, "passes"));

            assertThat(run.abort()).hasMessageContaining("no usable tracer");
        }

        @Test
        void can_switch_profiling_off() {
            ProfiledRun run = ProfiledRun.of(
                    reports, Map.of("profileio.enabled", "false"), method(BudgetTestCases.class, "breaches"));

            run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(1));
            assertThat(run.reportFiles()).isEmpty();
        }

        @Test
        void decide_about_pictures() {
            Path folder = reports.resolve(BudgetTestCases.class.getName());
            run(BudgetTestCases.class, "passes").passed();
            run(BudgetTestCases.class, "drawsHeatmap");

            assertThat(folder.resolve("passes")).isDirectoryNotContaining("glob:**.png");
            assertThat(folder.resolve("drawsHeatmap").resolve("heatmap.png")).exists();
            assertThat(folder.resolve("drawsHeatmap").resolve("histogram.png")).doesNotExist();
        }
    }

    @Nested
    class Checks {

        @Test
        void see_the_profile() {
            run(CheckTestCases.class, "passes").passed();
        }

        @Test
        void fail_the_test() {
            ProfiledRun run = run(CheckTestCases.class, "fails");

            assertThat(run.failure()).hasMessageContaining("no writes please");
            assertThat(run.report().at("/outcome").asString()).isEqualTo("breached");
        }

        @Test
        void abort_the_test_where_they_do_not_apply() {
            ProfiledRun run = run(AbortingCheckTestCases.class, "passes");

            assertThat(run.abort()).hasMessageContaining("where it writes");
            assertThat(run.report().at("/outcome").asString()).isEqualTo("aborted");
        }

        @Test
        void do_not_abort_what_fails() {
            ProfiledRun run = run(AbortingCheckTestCases.class, "breaches");

            assertThat(run.failure()).hasMessageContaining("at most 0").satisfies(failure -> assertThat(
                            failure.getSuppressed()[0])
                    .hasMessageContaining("where it writes"));
            assertThat(run.report().at("/outcome").asString()).isEqualTo("breached");
        }
    }

    @Nested
    class A_report {

        @Test
        void warns_of_a_file_mapped_for_writing() {
            JsonNode report = run(ChannelTestCases.class, "mapsForWriting").passed();

            assertThat(report.at("/tracer/warnings/0").asString()).contains("mapped for writing", "/mapped");
            assertThat(report.at("/totals/map/ops").asLong()).isEqualTo(1);
            assertThat(report.at("/totals/map/bytes").asLong()).isEqualTo(4096);
        }

        @Test
        void counts_failed_calls_apart() {
            JsonNode report = run(ChannelTestCases.class, "fails").passed();

            assertThat(report.at("/totals/open/failed").asLong()).isEqualTo(3);
            assertThat(report.at("/totals/open/ops").asLong()).isZero();
        }

        @Test
        void has_a_resource_of_the_class_path_folder_as_the_bodys_own() {
            JsonNode report = run(ChannelTestCases.class, "readsAResource").passed();

            assertThat(report.at("/files/0/path").asString()).endsWith("/resource.txt");
        }

        @Test
        void names_a_test_whatever_its_display_name() {
            JsonNode report = run(OddNamesTestCases.class, "odd").passed();

            assertThat(report.at("/test/displayName").asString()).isEqualTo("<img src=x> \"\n../../etc");
            assertThat(report.at("/test/methodName").asString()).isEqualTo("odd");
        }

        @Test
        void of_an_overloaded_method_has_a_folder_of_its_own() {
            ProfiledRun run = ProfiledRun.of(reports, OverloadedTestCases.class);

            run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(2));
            assertThat(run.reportFiles()).hasSize(2);
        }
    }

    private static JsonNode setAside(JsonNode report, String reason) {
        for (JsonNode setAside : report.at("/setAside")) {
            if (setAside.at("/reason").asString().equals(reason)) {
                return setAside;
            }
        }
        throw new AssertionError("Expected something set aside as " + reason + ", found " + report.at("/setAside"));
    }

    private static void write(Path file, int operations, int size) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < operations; i++) {
                out.write(new byte[size]);
            }
        }
    }

    @ProfileIo
    static class BudgetTestCases {

        @TempDir
        Path folder;

        @Test
        @IoBudget(
                on = Operation.WRITE,
                path = "*.csv",
                maxOps = 10,
                maxBytes = "4 KiB",
                sizes = @SizeShare(below = "4 KiB", maxPercent = 5))
        @IoBudget(on = Operation.READ, maxOps = 3)
        void breaches() throws IOException {
            write(folder.resolve("report.csv"), 1000, 11);
            write(folder.resolve("other.txt"), 100, 11);
        }

        @Test
        @IoBudget(maxOps = 0)
        void failsAndBreaches() throws IOException {
            write(folder.resolve("file"), 1, 1);
            throw new IllegalStateException("the body's own", new IOException("its cause"));
        }

        @Test
        @IoBudget(
                on = Operation.WRITE,
                sizes = {@SizeShare(below = "4 KiB", maxPercent = 50), @SizeShare(atLeast = "4 KiB", minPercent = 50)})
        void writesAtThreshold() throws IOException {
            write(folder.resolve("below"), 10, 4095);
            write(folder.resolve("atLeast"), 10, 4096);
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 1)
        void passes() throws IOException {
            write(folder.resolve("file"), 1, 1);
        }

        @Test
        @ProfileIo(heatmap = true)
        void drawsHeatmap() throws IOException {
            write(folder.resolve("file"), 1, 1);
        }

        @Test
        void aborts() {
            assumeTrue(false, "not today");
        }
    }

    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxOps = 2)
    static class ClassBudgetTestCases {

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 1)
        void writes(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 3, 1);
        }
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    @interface FewWrites {}

    static class ComposedTestCases {

        @Test
        @FewWrites
        void writes(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 3, 1);
        }
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ProfileIo(heatmap = true, checks = NoWrites.class)
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    @IoBudget(on = Operation.SYNC, maxOps = 0)
    @interface FewWritesEach {}

    @FewWritesEach
    static class ComposedClassTestCases {

        @Test
        void writes(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 3, 1);
        }

        @Test
        void passes() {}
    }

    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxOps = 0)
    static class EnclosingTestCases {

        @Nested
        class Inner {

            @Test
            void writes(@TempDir Path folder) throws IOException {
                write(folder.resolve("file"), 3, 1);
            }
        }
    }

    static class FixtureTestCases {

        @TempDir
        Path folder;

        @BeforeEach
        void before() throws IOException {
            write(folder.resolve("before"), 5, 1);
            System.out.println("before pid " + ProcessHandle.current().pid());
        }

        @Test
        @ProfileIo
        void body() throws IOException {
            System.out.println("body pid " + ProcessHandle.current().pid());
            write(folder.resolve("body"), 1, 1);
        }

        @AfterEach
        void after() throws IOException {
            System.out.println("after pid " + ProcessHandle.current().pid());
            write(folder.resolve("after"), 5, 1);
        }
    }

    static class BrokenFixtureTestCases {

        @BeforeEach
        void broken() {
            throw new IllegalStateException("broken fixture");
        }

        @Test
        @ProfileIo
        void body() {}
    }

    @ProfileIo
    static class SameJvmTestCases {

        @Test
        void looksAround() {
            assertThat(System.getProperty("profileio.test.property")).isEqualTo("set by \u00e4 test");
            assertThat(System.getProperty("user.dir"))
                    .isEqualTo(Path.of("").toAbsolutePath().toString());
            assertThat(System.getenv("PATH")).isNotBlank();
        }

        @Test
        void seesJvmArguments() {
            assertThat(System.getProperty("first")).isEqualTo("1");
            assertThat(System.getProperty("second")).isEqualTo("a b");
        }
    }

    @ProfileIo
    static class DeathTestCases {

        @Test
        void exits(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 1, 1);
            System.err.println("last words");
            System.exit(0);
        }

        @Test
        void hangs() throws InterruptedException {
            Thread.sleep(60_000);
        }

        @Test
        void leavesAProcessBehind() throws IOException {
            new ProcessBuilder("sleep", "60").inheritIO().start();
        }
    }

    @ProfileIo
    static class ParameterizedTestCases {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        @IoBudget(on = Operation.WRITE, maxOps = 3)
        void writes(int operations, @TempDir Path folder) throws IOException {
            write(folder.resolve("file"), operations, 1);
        }
    }

    @ProfileIo
    static class NonsenseTestCases {

        @Test
        @IoBudget(maxBytes = "64 potatoes")
        void potatoes() {}

        @Test
        @IoBudget(sizes = @SizeShare(below = "4 KiB", atLeast = "4 KiB", maxPercent = 5))
        void belowAndAtLeast() {}

        @Test
        @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = 101))
        void percent() {}

        @Test
        @IoBudget(path = "{a,b", maxOps = 1)
        void glob() {}
    }

    static class NotProfiledTestCases {

        @Test
        @IoBudget(maxOps = 1)
        void budgetAlone() {}
    }

    static class FactoryTestCases {

        @TempDir
        Path folder;

        @TestFactory
        @ProfileIo
        @IoBudget(on = Operation.WRITE, maxOps = 1)
        List<DynamicNode> factory() {
            return List.of(
                    DynamicTest.dynamicTest("none", () -> {}),
                    DynamicContainer.dynamicContainer(
                            "container",
                            List.of(
                                    DynamicTest.dynamicTest("one", () -> write(folder.resolve("one"), 1, 1)),
                                    DynamicTest.dynamicTest("two", () -> write(folder.resolve("two"), 2, 1)))));
        }
    }

    static class NoWrites implements IoCheck {
        @Override
        public void check(IoProfile profile) {
            assertThat(profile.writes().ops()).as("no writes please").isZero();
        }
    }

    static class OnlyWhereItWrites implements IoCheck {
        @Override
        public void check(IoProfile profile) {
            assumeTrue(profile.writes().ops() > 1, "where it writes");
        }
    }

    @ProfileIo(checks = OnlyWhereItWrites.class)
    static class AbortingCheckTestCases {

        @Test
        void passes() {}

        @Test
        @IoBudget(maxOps = 0)
        void breaches(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 1, 1);
        }
    }

    @ProfileIo(checks = NoWrites.class)
    static class CheckTestCases {

        @Test
        void passes() {}

        @Test
        void fails(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 1, 1);
        }
    }

    @ProfileIo
    static class ChannelTestCases {

        @Test
        void withoutBudget() throws IOException {
            useSocketAndPipe();
        }

        @Test
        @IoBudget(on = Operation.WRITE, target = IoTarget.SOCKET, maxOps = 5)
        @IoBudget(on = Operation.WRITE, target = IoTarget.PIPE, maxOps = 7)
        @IoBudget(on = Operation.WRITE, target = IoTarget.FILE, maxOps = 0)
        void withBudgets() throws IOException {
            useSocketAndPipe();
        }

        private static void useSocketAndPipe() throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                for (int i = 0; i < 5; i++) {
                    client.getOutputStream().write(new byte[10]);
                    accepted.getInputStream().readNBytes(10);
                }
            }
            Pipe pipe = Pipe.open();
            try (Pipe.SinkChannel sink = pipe.sink();
                    Pipe.SourceChannel source = pipe.source()) {
                for (int i = 0; i < 7; i++) {
                    sink.write(ByteBuffer.allocate(3));
                    source.read(ByteBuffer.allocate(3));
                }
            }
        }

        @Test
        void mapsForWriting(@TempDir Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("mapped"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                MappedByteBuffer buffer = channel.map(FileChannel.MapMode.READ_WRITE, 0, 4096);
                buffer.put(0, (byte) 1);
            }
        }

        /** The C library looks for its messages when a call first fails, and that fails as well. */
        @BeforeEach
        void failOnce(@TempDir Path folder) {
            openMissingFile(folder);
        }

        @Test
        void fails(@TempDir Path folder) {
            for (int i = 0; i < 3; i++) {
                openMissingFile(folder);
            }
        }

        private static void openMissingFile(Path folder) {
            assertThatThrownBy(() -> new FileInputStream(folder.resolve("none").toFile()).close())
                    .isInstanceOf(FileNotFoundException.class);
        }

        @Test
        void readsAResource() throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(getClass().getResourceAsStream("/dev/profileio/resource.txt"))) {
                assertThat(in.readAllBytes()).isNotEmpty();
            }
        }
    }

    @ProfileIo
    static class OddNamesTestCases {

        @Test
        @DisplayName("<img src=x> \"\n../../etc")
        void odd() {}
    }

    @ProfileIo
    static class OverloadedTestCases {

        @Test
        void same() {}

        @Test
        void same(TestInfo info) {
            assertThat(info.getDisplayName()).isNotEmpty();
        }
    }
}
