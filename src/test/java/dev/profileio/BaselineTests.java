package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.profileio.baseline.HeatmapFile;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Committed baselines, as test authors live with them. */
class BaselineTests {

    private final Locale locale = Locale.getDefault();

    @TempDir
    Path reports;

    @TempDir
    Path baselines;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @Test
    void is_the_same_in_ten_runs_in_checkouts_of_users_with_locales_of_their_own(@TempDir Path checkouts)
            throws IOException {
        Set<String> texts = new HashSet<>();
        for (int run = 0; run < 10; run++) {
            Locale.setDefault(Locale.forLanguageTag(run % 3 == 0 ? "tr-TR" : run % 3 == 1 ? "ar" : "en"));
            Path user = checkouts.resolve("user" + run % 2);
            Path checkout = Files.createDirectories(user.resolve("checkout" + run));
            Files.createDirectories(user.resolve(".cache"));
            ProfiledRun result = withProperties(
                    Map.of("basedir", checkout.toString(), "user.home", user.toString()),
                    () -> run("update", "STRACE", "everywhere"));

            assertThat(result.failures()).isEmpty();
            texts.add(Files.readString(baseline("everywhere")));
            Files.delete(baseline("everywhere"));
        }

        assertThat(texts).hasSize(1);
        assertThat(texts.iterator().next())
                .contains("\"<tmp>/*.bin\"")
                .contains("\"<tmp>/report*.csv\"")
                .contains("\"<project>/target/out.txt\"")
                .contains("\"<home>/.cache/entry\"")
                .contains("\"dev.profileio.BaselineTests.write\"");
    }

    @Test
    void differs_between_jdks_only_where_they_do() throws IOException {
        run("update", "STRACE", "writesInts");

        JsonNode baseline = JsonMapper.shared().readTree(baseline("writesInts").toFile());
        int writesAnInt = Runtime.version().feature() == 17 ? 4 : 1;
        assertThat(baseline.at("/jdk").asInt()).isEqualTo(Runtime.version().feature());
        assertThat(baseline.at("/totals/write/ops").asInt()).isEqualTo(10 * writesAnInt);
        assertThat(baseline.at("/totals/write/bytes").asInt()).isEqualTo(10 * 4);
    }

    @Test
    void on_another_jdk_is_compared_and_the_failure_mentions_it() throws IOException {
        run("update", "STRACE", "writesInts");
        String text = Files.readString(baseline("writesInts"));
        Files.writeString(
                baseline("writesInts"),
                text.replaceFirst("\"jdk\": \\d+", "\"jdk\": 11")
                        .replaceFirst("\"write\": \\{\"ops\": \\d+", "\"write\": {\"ops\": 3"));

        assertThat(run("check", "STRACE", "writesInts").failure())
                .hasMessageContaining("The baseline was recorded on JDK 11, this is JDK "
                        + Runtime.version().feature() + ": part of this may be its doing.");
    }

    @Test
    void of_another_tracer_is_not_compared_and_that_is_said() {
        run("update", "STRACE", "writesInts");

        String console = console(() -> run("check", "JFR", "writesInts").passed());

        assertThat(console)
                .contains("  baseline   NOT COMPARED: it was recorded under strace, and this run is under jfr");
    }

    @Test
    void that_is_missing_fails_where_nothing_may_be_written() {
        assertThat(run("check", "STRACE", "writesInts").failure())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("There is no baseline of ")
                .hasMessageContaining("expected: " + baseline("writesInts"))
                .hasMessageContaining("profileio.baseline=update");
        assertThat(baselines).isEmptyDirectory();
    }

    @Test
    void that_is_missing_is_recorded_on_a_developers_machine() {
        String console = console(() -> run("", "STRACE", "writesInts").passed());

        assertThat(console)
                .contains("  baseline   recorded in " + baseline("writesInts") + ": commit it with its heatmap");
        assertThat(baseline("writesInts")).isRegularFile();
        assertThat(heatmap("writesInts")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "update", ""})
    void that_is_broken_is_never_overwritten(String mode) throws IOException {
        Files.createDirectories(baseline("writesInts").getParent());
        Files.writeString(baseline("writesInts"), "{\n  \"schemaVersion\": 1,\n<<<<<<< HEAD\n");

        assertThat(run(mode, "STRACE", "writesInts").failure())
                .hasMessageContaining("The baseline " + baseline("writesInts") + " cannot be read: line 3, column 1: ");
        assertThat(baseline("writesInts")).content().endsWith("<<<<<<< HEAD\n");
    }

    @Test
    void fails_with_expected_and_actual_where_it_is_exceeded() throws IOException {
        run("update", "STRACE", "writesInts");
        String text = Files.readString(baseline("writesInts"));
        Files.writeString(
                baseline("writesInts"), text.replaceFirst("\"open\": \\{\"ops\": 1", "\"open\": {\"ops\": 0"));

        ProfiledRun run = run("check", "STRACE", "writesInts");

        AssertionFailedError failure = (AssertionFailedError) run.failure();
        assertThat(failure).hasMessageContaining("  worse   opens: 0 -> 1 operation (1 more)");
        assertThat(failure.getExpected().getStringRepresentation()).contains("\"open\": {\"ops\": 0");
        assertThat(failure.getActual().getStringRepresentation()).isEqualTo(text);
        assertThat(run.report().at("/outcome").asString()).isEqualTo("breached");
    }

    @Test
    void has_a_heatmap_beside_it_of_the_run_that_recorded_it() throws IOException {
        run("update", "STRACE", "tolerant").passed();

        TimeSizeGrid recorded = new HeatmapFile(heatmap("tolerant")).read().orElseThrow();
        assertThat(recorded.durationNanos()).isPositive();
        assertThat(IntStream.range(0, TimeSizeGrid.COLUMNS)
                        .mapToLong(column -> recorded.ops(Operation.WRITE, column, SizeBins.of(11)))
                        .sum())
                .isEqualTo(11);
    }

    @Test
    void is_not_touched_by_another_update_and_neither_is_its_heatmap() throws IOException {
        run("update", "STRACE", "tolerant").passed();
        String text = Files.readString(baseline("tolerant"));
        Files.writeString(heatmap("tolerant"), "heatmap 1 1\n");

        String console = console(() -> run("update", "STRACE", "tolerant").passed());

        assertThat(console).contains("  baseline   unchanged in " + baseline("tolerant"));
        assertThat(baseline("tolerant")).hasContent(text);
        assertThat(heatmap("tolerant")).hasContent("heatmap 1 1\n");

        Files.writeString(baseline("tolerant"), text.replace("\"ops\": 11", "\"ops\": 10"));
        run("update", "STRACE", "tolerant").passed();
        assertThat(heatmap("tolerant")).content().contains("write ");
    }

    @Test
    void is_compared_without_its_heatmap_and_an_update_writes_another() throws IOException {
        run("update", "STRACE", "tolerant").passed();
        Files.delete(heatmap("tolerant"));

        assertThat(console(() -> run("check", "STRACE", "tolerant").passed()))
                .contains(
                        "  baseline   met",
                        "  baseline   there is no heatmap of it beside it: -Dprofileio.baseline=update writes one");
        assertThat(heatmap("tolerant")).doesNotExist();
        assertThat(console(() -> run("update", "STRACE", "tolerant").passed()))
                .contains(
                        "  baseline   unchanged in " + baseline("tolerant"),
                        "  baseline   its heatmap was written to " + heatmap("tolerant") + ": commit it");
        assertThat(heatmap("tolerant")).isRegularFile();
    }

    @Test
    void is_compared_where_its_heatmap_is_broken_and_that_is_said() throws IOException {
        run("update", "STRACE", "tolerant").passed();
        Files.writeString(heatmap("tolerant"), "<<<<<<< HEAD\n");

        assertThat(console(() -> run("check", "STRACE", "tolerant").passed()))
                .contains(
                        "  baseline   met",
                        "  baseline   its heatmap could not be read: " + heatmap("tolerant")
                                + ": line 1: expected heatmap 1 and the nanoseconds of the window, found <<<<<<< HEAD;"
                                + " delete it, and -Dprofileio.baseline=update writes another");
        assertThat(heatmap("tolerant")).hasContent("<<<<<<< HEAD\n");
    }

    @Test
    void may_be_exceeded_by_the_tolerance() throws IOException {
        run("update", "STRACE", "tolerant");
        String text = Files.readString(baseline("tolerant"));
        Files.writeString(baseline("tolerant"), text.replace("\"ops\": 11", "\"ops\": 10"));
        run("check", "STRACE", "tolerant").passed();

        Files.writeString(baseline("tolerant"), text.replace("\"ops\": 11", "\"ops\": 9"));
        assertThat(run("check", "STRACE", "tolerant").failure()).hasMessageContaining("writes: 9 -> 11 operations");
    }

    @Test
    void without_ProfileIo_is_an_error() {
        ProfiledRun run =
                ProfiledRun.of(reports, Map.of(), ProfiledRun.method(NotProfiledTestCases.class, "baselineAlone"));

        assertThat(run.failure()).hasMessageContaining("expected @ProfileIo beside it or on its class");
    }

    @Test
    void loses_none_where_tests_update_at_once() throws IOException {
        Map<String, String> parameters = parameters("update", "STRACE");
        parameters.put("junit.jupiter.execution.parallel.enabled", "true");
        parameters.put("junit.jupiter.execution.parallel.mode.default", "concurrent");

        ProfiledRun run = ProfiledRun.of(reports, parameters, selectClass(ManyTestCases.class));

        assertThat(run.failures()).isEmpty();
        try (Stream<Path> files = Files.list(baselines.resolve(ManyTestCases.class.getName()))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 8)
                            .boxed()
                            .flatMap(i -> Stream.of("writes-" + i + ".json", "writes-" + i + ".heatmap"))
                            .toList());
        }
        for (int i = 1; i <= 8; i++) {
            JsonNode baseline = JsonMapper.shared()
                    .readTree(baselines
                            .resolve(ManyTestCases.class.getName())
                            .resolve("writes-" + i + ".json")
                            .toFile());
            assertThat(baseline.at("/totals/write/ops").asInt()).isEqualTo(i);
        }
    }

    /** No run can tell which invocations there are: some may have been selected, or run again by themselves. */
    @Test
    void of_an_invocation_is_never_taken_for_stale_while_its_method_is_there() throws IOException {
        Map<String, String> parameters = parameters("update", "STRACE");
        Path folder = Files.createDirectories(baselines.resolve(ManyTestCases.class.getName()));
        Path another = Files.writeString(folder.resolve("writes-9.json"), "{}");
        Path anothers = Files.writeString(folder.resolve("writes-9.heatmap"), "");
        Path stale = Files.writeString(folder.resolve("wrote.json"), "{}");
        Path stales = Files.writeString(folder.resolve("wrote.heatmap"), "");
        Path alone = Files.writeString(folder.resolve("written.heatmap"), "");

        String console = console(() -> ProfiledRun.of(
                reports,
                parameters,
                DiscoverySelectors.selectIteration(ProfiledRun.method(ManyTestCases.class, "writes"), 0)));

        assertThat(console)
                .contains("[ProfileIO] Stale baseline, of a test that is no more, removed: " + stale
                        + " and its heatmap" + System.lineSeparator())
                .contains("[ProfileIO] Stale baseline, of a test that is no more, removed: " + alone
                        + System.lineSeparator());
        assertThat(stale).doesNotExist();
        assertThat(stales).doesNotExist();
        assertThat(alone).doesNotExist();
        assertThat(another).exists();
        assertThat(anothers).exists();
        assertThat(folder.resolve("writes-1.json")).exists();
    }

    private Path baseline(String method) {
        return baselines.resolve(TestCases.class.getName()).resolve(method + ".json");
    }

    private Path heatmap(String method) {
        return baselines.resolve(TestCases.class.getName()).resolve(method + ".heatmap");
    }

    private ProfiledRun run(String mode, String tracer, String method) {
        return ProfiledRun.of(reports, parameters(mode, tracer), ProfiledRun.method(TestCases.class, method));
    }

    private Map<String, String> parameters(String mode, String tracer) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("profileio.baseline", mode);
        parameters.put("profileio.baselines", baselines.toString());
        parameters.put("profileio.tracer", tracer);
        return parameters;
    }

    private static <T> T withProperties(Map<String, String> properties, java.util.function.Supplier<T> code) {
        Map<String, String> before = new HashMap<>();
        properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            return code.get();
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    private static String console(Runnable code) {
        PrintStream before = System.out;
        var bytes = new java.io.ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ProfileIo
    @IoBaseline
    static class TestCases {

        @Test
        void everywhere(@TempDir Path folder) throws IOException {
            write(folder.resolve(UUID.randomUUID() + ".bin"), 3);
            Path report = Files.createTempFile("report", ".csv");
            write(report, 2);
            Files.delete(report);
            Path target = Path.of(System.getProperty("basedir"), "target");
            Files.createDirectories(target);
            write(target.resolve("out.txt"), 5);
            write(Path.of(System.getProperty("user.home"), ".cache", "entry"), 1);
        }

        @Test
        void writesInts(@TempDir Path folder) throws IOException {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("ints").toFile(), "rw")) {
                for (int i = 0; i < 10; i++) {
                    file.writeInt(i);
                }
            }
        }

        @Test
        @IoBaseline(tolerancePercent = 10)
        void tolerant(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 11);
        }
    }

    @ProfileIo
    @IoBaseline
    static class ManyTestCases {

        @RepeatedTest(8)
        void writes(RepetitionInfo repetition, @TempDir Path folder) throws IOException {
            write(folder.resolve("file"), repetition.getCurrentRepetition());
        }
    }

    static class NotProfiledTestCases {

        @Test
        @IoBaseline
        void baselineAlone() {}
    }

    private static void write(Path file, int times) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < times; i++) {
                out.write(new byte[11]);
            }
        }
    }
}
