package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** {@code operations.csv} has each call that {@code profile.json} counts, and no other. */
@Timeout(60)
class OperationsTests {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    @TempDir
    Path reports;

    @ParameterizedTest
    @EnumSource(
            value = TracerKind.class,
            names = {"STRACE", "JFR"})
    void conserve_what_the_profile_counts(TracerKind tracer) throws IOException {
        JsonNode profile = run(tracer, "works").passed();
        List<CSVRecord> rows = operations();

        for (String operation : List.of("read", "write", "sync", "open", "map", "metadata")) {
            JsonNode total = profile.at("/totals/" + operation);
            assertThat(count(rows, isOf(operation).and(OperationsTests::isInScope)))
                    .as("%s in scope", operation)
                    .isEqualTo(total.get("ops").asLong() + " of "
                            + total.get("bytes").asLong());
            assertThat(rows.stream().filter(isOf(operation)).filter(OperationsTests::hasFailed))
                    .as("%s failed", operation)
                    .hasSize(total.get("failed").asInt());
        }
        Map<String, String> setAside = new TreeMap<>();
        for (JsonNode reason : profile.at("/setAside")) {
            for (String operation : List.of("read", "write")) {
                JsonNode count = reason.get(operation);
                setAside.put(
                        reason.get("reason").asString() + " " + operation,
                        count.get("ops").asLong() + " of " + count.get("bytes").asLong());
            }
        }
        assertThat(setAside).allSatisfy((reason, count) -> assertThat(count(
                        rows,
                        row -> (row.get("set_aside") + " " + row.get("operation")).equals(reason) && !hasFailed(row)))
                .as(reason)
                .isEqualTo(count));
        assertThat(rows.stream()
                        .filter(row -> !row.get("set_aside").isEmpty())
                        .filter(isOf("read").or(isOf("write")))
                        .map(row -> row.get("set_aside")))
                .allMatch(reason -> setAside.containsKey(reason + " read"));
        assertThat(Files.readString(csv(), UTF_8)).doesNotContain("\ufffd");
    }

    @Test
    void have_the_paths_threads_and_lines_of_the_profile() throws IOException {
        JsonNode profile = run(TracerKind.STRACE, "works").passed();
        List<CSVRecord> inScope =
                operations().stream().filter(OperationsTests::isInScope).toList();

        for (JsonNode file : profile.at("/files")) {
            assertThat(count(inScope, isOf("write").and(row -> row.get("path")
                            .equals(file.get("path").asString()))))
                    .isEqualTo(file.at("/write/ops").asLong() + " of "
                            + file.at("/write/bytes").asLong());
        }
        assertThat(inScope.stream().map(row -> row.get("path")))
                .anyMatch(path -> path.endsWith("/odd, \"name\"\n.csv"));
        for (JsonNode thread : profile.at("/threads")) {
            assertThat(count(inScope, isOf("write").and(row -> row.get("thread_name")
                            .equals(thread.get("name").asString()))))
                    .isEqualTo(thread.at("/write/ops").asLong() + " of "
                            + thread.at("/write/bytes").asLong());
        }
        assertThat(profile.at("/threads")).hasSize(2);
        for (JsonNode site : profile.at("/callSites")) {
            assertThat(count(
                            inScope,
                            isOf("write")
                                    .and(row -> row.get("call_site")
                                            .equals(site.get("frame").asString()))
                                    .and(row -> row.get("path")
                                            .equals(site.get("path").asString()))))
                    .isEqualTo(site.at("/write/ops").asLong() + " of "
                            + site.at("/write/bytes").asLong());
        }
        assertThat(profile.at("/callSites")).hasSizeGreaterThan(1);
    }

    @Test
    void have_times_within_the_window_and_in_the_order_of_each_thread() throws IOException {
        JsonNode profile = run(TracerKind.STRACE, "works").passed();
        Map<String, List<Long>> starts = operations().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("thread"),
                        Collectors.mapping(row -> Long.valueOf(row.get("start_nanos")), Collectors.toList())));

        long window = profile.at("/window/durationNanos").asLong();
        assertThat(starts.values()).hasSizeGreaterThan(1).allSatisfy(ofThread -> assertThat(ofThread)
                .isSorted()
                .allMatch(start -> start >= 0 && start <= window));
    }

    @Test
    void are_not_written_unless_asked_for() throws IOException {
        ProfiledRun.of(reports, TestCases.class, "works").passed();

        assertThat(files()).noneMatch(file -> file.endsWith("operations.csv"));
    }

    @Test
    void are_not_written_where_the_tracer_knows_none_and_the_report_says_so() throws IOException {
        JsonNode profile = run(TracerKind.COUNTERS, "works").passed();

        assertThat(files()).noneMatch(file -> file.endsWith("operations.csv"));
        assertThat(profile.at("/tracer/warnings").toString())
                .contains("There is no operations.csv: the tracer counters tells how many operations there were");
    }

    private ProfiledRun run(TracerKind tracer, String method) {
        return ProfiledRun.of(
                reports,
                Map.of("profileio.operations", "csv", "profileio.tracer", tracer.name()),
                method(TestCases.class, method));
    }

    private List<CSVRecord> operations() throws IOException {
        try (CSVParser parser = CSVParser.parse(csv(), UTF_8, FORMAT)) {
            return parser.getRecords();
        }
    }

    private Path csv() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith("operations.csv"))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(reports)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Predicate<CSVRecord> isOf(String operation) {
        return row -> row.get("operation").equals(operation);
    }

    private static boolean isInScope(CSVRecord row) {
        return row.get("set_aside").isEmpty() && !hasFailed(row);
    }

    private static boolean hasFailed(CSVRecord row) {
        return Boolean.parseBoolean(row.get("failed"));
    }

    private static String count(List<CSVRecord> rows, Predicate<CSVRecord> which) {
        List<Long> bytes = rows.stream()
                .filter(which)
                .map(row -> Long.valueOf(row.get("bytes")))
                .toList();
        return bytes.size() + " of " + bytes.stream().mapToLong(Long::longValue).sum();
    }

    @ProfileIo
    static class TestCases {

        @TempDir
        Path folder;

        @Test
        void works() throws Exception {
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(() -> save("odd, \"name\"\n.csv", 300), "writer, \"one\""));
            threads.add(new Thread(() -> save("grün.csv", 500), "writer two"));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(Files.readAllBytes(folder.resolve("grün.csv"))).hasSize(500);
            assertThat(Path.of("/proc/self/status")).isNotEmptyFile();
            try {
                Files.readString(folder.resolve("missing"));
            } catch (NoSuchFileException expected) {
                System.out.println("there is none");
            }
        }

        private void save(String name, int rows) {
            try (OutputStream out = new FileOutputStream(folder.resolve(name).toFile())) {
                for (int i = 0; i < rows; i++) {
                    out.write(i);
                }
            } catch (FileNotFoundException e) {
                throw new AssertionError(e);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
