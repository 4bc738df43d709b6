package dev.profileio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Much output, and many tests at a time. */
class LoadTests {

    @TempDir
    Path reports;

    @Test
    void a_hundred_megabytes_of_any_bytes_hang_nothing_and_corrupt_nothing() {
        AtomicLong out = new AtomicLong();
        AtomicLong err = new AtomicLong();
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        System.setOut(counting(out));
        System.setErr(counting(err));
        JsonNode report;
        try {
            report = ProfiledRun.of(reports, NoisyTestCases.class, "printsMuch").passed();
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }

        assertThat(out.get()).isGreaterThanOrEqualTo(NoisyTestCases.BYTES);
        assertThat(err.get()).isEqualTo(NoisyTestCases.BYTES);
        assertThat(report.at("/totals/write/ops").asLong()).isZero();
    }

    private static PrintStream counting(AtomicLong bytes) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        bytes.incrementAndGet();
                    }

                    @Override
                    public void write(byte[] buffer, int from, int length) {
                        bytes.addAndGet(length);
                    }
                },
                true,
                UTF_8);
    }

    @Test
    void eight_at_once_are_right_and_no_more_run_than_there_are_cores() {
        ProfiledRun run = ProfiledRun.of(
                reports,
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                selectClass(ParallelTestCases.class));

        run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(8));
        List<JsonNode> all = run.reportFiles().stream()
                .map(file -> JsonMapper.shared().readTree(file))
                .toList();
        assertThat(all)
                .extracting(report -> report.at("/totals/write/ops").asLong())
                .containsExactlyInAnyOrder(100L, 200L, 300L, 400L, 500L, 600L, 700L, 800L);
        assertThat(mostAtOnce(all)).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    private static long mostAtOnce(List<JsonNode> reports) {
        List<Instant> starts = new ArrayList<>();
        List<Instant> ends = new ArrayList<>();
        for (JsonNode report : reports) {
            Instant start = Instant.parse(report.at("/window/startedAt").asString());
            starts.add(start);
            ends.add(start.plusNanos(report.at("/window/durationNanos").asLong()));
        }
        return starts.stream()
                .mapToLong(time -> starts.stream()
                                .filter(start -> !start.isAfter(time))
                                .count()
                        - ends.stream().filter(end -> end.isBefore(time)).count())
                .max()
                .orElse(0);
    }

    @Test
    void a_fork_can_be_run_by_hand() throws Exception {
        ProfiledRun.of(reports, NoisyTestCases.class, "saysHello").passed();

        Path folder = reports.resolve(NoisyTestCases.class.getName())
                .resolve("saysHello")
                .resolve("fork");
        Process process = new ProcessBuilder("sh", folder.resolve("command.txt").toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("hello from the body");
    }

    @ProfileIo
    static class NoisyTestCases {

        static final long BYTES = 100_000_000;

        @Test
        void printsMuch() {
            byte[] invalid = new byte[1_000_000];
            Arrays.fill(invalid, (byte) 0xe2);
            for (long written = 0; written < BYTES; written += invalid.length) {
                System.out.write(invalid, 0, invalid.length);
                System.err.write(invalid, 0, invalid.length);
            }
        }

        @Test
        void saysHello() {
            System.out.println("hello from the body");
        }
    }

    @ProfileIo
    static class ParallelTestCases {

        @ParameterizedTest
        @ValueSource(ints = {100, 200, 300, 400, 500, 600, 700, 800})
        void writes(int operations, @TempDir Path folder) throws IOException {
            try (OutputStream out = Files.newOutputStream(folder.resolve("file"))) {
                for (int i = 0; i < operations; i++) {
                    out.write(i);
                }
            }
        }
    }
}
