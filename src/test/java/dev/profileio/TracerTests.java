package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The same workloads under each tracer, against counts that the workload knows. */
class TracerTests {

    private static final int THREADS = 8;

    /** Without these the JVM reads its memory limits now and then, which the kernel counts as well. */
    private static final String QUIET = "-XX:-UseDynamicNumberOfCompilerThreads -XX:-UseContainerSupport";

    @TempDir
    Path reports;

    /**
     * What a workload does.
     *
     * @param method its body
     * @param reads its reads
     * @param readBytes their bytes
     * @param writes its writes
     * @param writeBytes their bytes
     * @param throughJdk whether all of it goes through streams, channels and RandomAccessFile
     */
    record Truth(String method, long reads, long readBytes, long writes, long writeBytes, boolean throughJdk) {
        @Override
        public String toString() {
            return method;
        }
    }

    static final List<Truth> TRUTHS = List.of(
            new Truth("streams", 101, 1100, 100, 1100, true),
            new Truth("channels", 0, 0, 100, 6000, true),
            new Truth("randomAccess", 50, 500, 50, 500, true),
            new Truth("threads", 0, 0, THREADS * 500L, THREADS * 500L * 11, true),
            new Truth("nothing", 0, 0, 0, 0, true),
            new Truth("copy", 2, 100_000, 2, 100_000, false));

    static Stream<Arguments> everyWorkloadUnderEveryTracer() {
        return Stream.of(TracerKind.STRACE, TracerKind.CONTAINER, TracerKind.JFR, TracerKind.COUNTERS)
                .flatMap(tracer -> TRUTHS.stream().map(truth -> arguments(tracer, truth)));
    }

    @ParameterizedTest
    @MethodSource("everyWorkloadUnderEveryTracer")
    void counts(TracerKind tracer, Truth truth) {
        JsonNode report = run(tracer, truth.method()).passed();

        // The C library and the JVM read files of the kernel's now and then, which its counters hold as well.
        long others = tracer == TracerKind.COUNTERS ? 3 : 0;
        assertThat(report.at("/tracer/kind").asString()).isEqualToIgnoringCase(tracer.name());
        if (tracer == TracerKind.JFR && !truth.throughJdk()) {
            assertThat(report.at("/tracer/complete").asBoolean()).isFalse();
            assertThat(report.at("/tracer/warnings").toString())
                    .containsPattern("\\d of \\d reads that the kernel counted were not seen")
                    .containsPattern("[12] of [12] writes that the kernel counted were not seen")
                    .contains("budgets on writes need the tracer STRACE or CONTAINER");
        } else if (truth.method().equals("copy")) {
            // JDK 17 asks once more to see the end of the file, by a call that counts; JDK 25 by one that does not.
            long writes = report.at("/totals/write/ops").asLong();
            assertThat(writes).isBetween(1L, 2L);
            assertThat(report.at("/totals/read/ops").asLong()).isBetween(writes, writes + others);
            assertThat(report.at("/totals/write/bytes").asLong()).isEqualTo(truth.writeBytes());
        } else {
            assertThat(report.at("/totals/read/ops").asLong()).isBetween(truth.reads(), truth.reads() + others);
            assertThat(report.at("/totals/read/bytes").asLong())
                    .isBetween(truth.readBytes(), truth.readBytes() + others * 4096);
            assertThat(report.at("/totals/write/ops").asLong()).isEqualTo(truth.writes());
            assertThat(report.at("/totals/write/bytes").asLong()).isEqualTo(truth.writeBytes());
            assertThat(report.at("/tracer/warnings").toString())
                    .doesNotContain("writes that the kernel counted were not seen");
        }
    }

    private ProfiledRun run(TracerKind tracer, String method) {
        return ProfiledRun.of(
                reports,
                Map.of(
                        "profileio.tracer",
                        tracer.name(),
                        "profileio.container.image",
                        "profile-io-test:" + Runtime.version().feature(),
                        "profileio.jvmArgs",
                        QUIET),
                ProfiledRun.method(WorkloadTestCases.class, method));
    }

    @Nested
    class A_budget {

        @ParameterizedTest
        @EnumSource(names = {"STRACE", "CONTAINER", "JFR", "COUNTERS"})
        void is_breached_under_every_tracer(TracerKind tracer) {
            assertThat(run(tracer, "tooManyWrites").failure())
                    .hasMessageContaining("expected: at most 10 operations")
                    .hasMessageContaining("actual:   20 operations");
        }

        @Test
        void that_flight_recorder_cannot_judge_fails() {
            assertThat(run(TracerKind.JFR, "opensOnBudget").failure())
                    .hasMessageContaining("A budget cannot be judged under the tracer JFR")
                    .hasMessageContaining("an @IoBudget on OPEN, of which it sees none; it sees READ, WRITE, SYNC")
                    .hasMessageContaining("cure:   use the tracer STRACE");
        }

        @Test
        void on_syncs_passes_under_flight_recorder_only_if_it_could_see_all_of_them() {
            assertThat(run(TracerKind.JFR, "syncsPastChannels").failure())
                    .hasMessageContaining("cannot be judged, since operations may be missing")
                    .hasMessageContaining("no opens, mappings, metadata and other syncs");
            assertThat(run(TracerKind.STRACE, "syncsPastChannels").failure()).hasMessageContaining("3 operations");
        }

        @Test
        void that_looks_met_but_may_not_be_fails() {
            assertThat(run(TracerKind.JFR, "copyOnBudget").failure())
                    .hasMessageContaining("cannot be judged, since operations may be missing")
                    .hasMessageContaining("writes that the kernel counted were not seen");
        }

        @Test
        void that_is_met_even_with_what_was_not_seen_passes() {
            run(TracerKind.JFR, "copyOnLargeBudget").passed();
        }

        @ParameterizedTest
        @MethodSource("dev.profileio.TracerTests#notForCounters")
        void that_counters_cannot_judge_fails(String method, String reason) {
            assertThat(run(TracerKind.COUNTERS, method).failure())
                    .hasMessageContaining("A budget cannot be judged under the tracer COUNTERS")
                    .hasMessageContaining(reason);
        }
    }

    static Stream<Arguments> notForCounters() {
        return Stream.of(
                arguments("pathOnBudget", "path = \"*.csv\", while it knows no paths"),
                arguments("sizesOnBudget", "with sizes, while it knows no sizes"),
                arguments("socketsOnBudget", "target = SOCKET, while it sees only files"));
    }

    @Nested
    class Counters {

        @Test
        void draw_no_pictures_and_say_why() {
            ProfiledRun run = run(TracerKind.COUNTERS, "withPictures");

            run.passed();
            assertThat(run.reportFiles()).singleElement().satisfies(file -> {
                assertThat(file.resolveSibling("heatmap.png")).doesNotExist();
                assertThat(file.resolveSibling("histogram.png")).doesNotExist();
            });
            assertThat(run.report().at("/tracer/warnings").toString()).contains("no pictures can be drawn");
        }
    }

    @Nested
    class Flight_recorder {

        @Test
        void names_lines_and_threads() {
            JsonNode report = run(TracerKind.JFR, "threads").passed();

            assertThat(report.at("/callSites")).hasSize(THREADS).allSatisfy(site -> assertThat(
                            site.at("/frame").asString())
                    .contains("TracerTests$WorkloadTestCases.write11(TracerTests.java:"));
            assertThat(report.at("/threads"))
                    .extracting(thread -> thread.at("/name").asString())
                    .allMatch(name -> name.startsWith("writer-"));
        }

        @Test
        void keeps_what_came_before_the_body_ended_its_jvm() {
            ProfiledRun run = run(TracerKind.JFR, "exits");

            assertThat(run.failure()).hasMessageContaining("ended before it reported the result of the test");
            assertThat(run.report().at("/totals/write/ops").asLong()).isEqualTo(20);
        }
    }

    static class WorkloadTestCases {

        /** So that no class is loaded in the body. */
        @BeforeEach
        void warmUp(@TempDir Path warm) throws Exception {
            Path file = Files.createDirectories(warm.resolve("warm")).resolve("file");
            write(file, 2);
            read(file);
            gather(file, 1);
            writeAndReadBack(file, 1);
            Files.copy(file, file.resolveSibling("copy"));
            onThreads(file, 1);
        }

        @Test
        @ProfileIo
        void streams(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 100);
            read(folder.resolve("file"));
        }

        @Test
        @ProfileIo
        void channels(@TempDir Path folder) throws IOException {
            gather(folder.resolve("file"), 100);
        }

        @Test
        @ProfileIo
        void randomAccess(@TempDir Path folder) throws IOException {
            writeAndReadBack(folder.resolve("file"), 50);
        }

        @Test
        @ProfileIo
        void threads(@TempDir Path folder) throws Exception {
            onThreads(folder.resolve("file"), 500);
        }

        @Test
        @ProfileIo
        void nothing() {}

        private Path source;

        @BeforeEach
        void source(@TempDir Path folder) throws IOException {
            source = Files.write(Files.createTempFile(folder, "source", ""), new byte[100_000]);
        }

        @Test
        @ProfileIo
        void copy(@TempDir Path folder) throws IOException {
            Files.copy(source, folder.resolve("target"));
        }

        @Test
        @ProfileIo
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void tooManyWrites(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 20);
        }

        @Test
        @ProfileIo
        @IoBudget(on = Operation.OPEN, maxOps = 10)
        void opensOnBudget() {}

        @Test
        @ProfileIo
        @IoBudget(on = Operation.SYNC, maxOps = 2)
        void syncsPastChannels(@TempDir Path folder) throws IOException {
            try (FileOutputStream out =
                    new FileOutputStream(folder.resolve("file").toFile())) {
                for (int i = 0; i < 3; i++) {
                    out.write(1);
                    out.getFD().sync();
                }
            }
        }

        @Test
        @ProfileIo
        @IoBudget(on = Operation.WRITE, maxOps = 0)
        void copyOnBudget(@TempDir Path folder) throws IOException {
            Files.copy(source, folder.resolve("target"));
        }

        @Test
        @ProfileIo
        @IoBudget(on = Operation.WRITE, maxOps = 10, maxBytes = "1 MB")
        void copyOnLargeBudget(@TempDir Path folder) throws IOException {
            Files.copy(source, folder.resolve("target"));
        }

        @Test
        @ProfileIo
        @IoBudget(path = "*.csv", maxOps = 10)
        void pathOnBudget() {}

        @Test
        @ProfileIo
        @IoBudget(sizes = @SizeShare(below = "4 KiB", maxPercent = 5))
        void sizesOnBudget() {}

        @Test
        @ProfileIo
        @IoBudget(target = IoTarget.SOCKET, maxOps = 10)
        void socketsOnBudget() {}

        @Test
        @ProfileIo(heatmap = true, histogram = true)
        void withPictures(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 20);
        }

        @Test
        @ProfileIo
        void exits(@TempDir Path folder) throws IOException {
            write(folder.resolve("file"), 20);
            System.exit(3);
        }

        private static void write(Path file, int times) throws IOException {
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                for (int i = 0; i < times; i++) {
                    write11(out);
                }
            }
        }

        private static void write11(FileOutputStream out) throws IOException {
            out.write(new byte[11]);
        }

        private static void read(Path file) throws IOException {
            byte[] buffer = new byte[11];
            try (FileInputStream in = new FileInputStream(file.toFile())) {
                while (in.read(buffer) >= 0) {
                    // All of it.
                }
            }
        }

        private static void gather(Path file, int times) throws IOException {
            ByteBuffer[] buffers = {ByteBuffer.allocate(20), ByteBuffer.allocate(40)};
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < times; i++) {
                    buffers[0].clear();
                    buffers[1].clear();
                    channel.write(buffers);
                }
            }
        }

        private static void writeAndReadBack(Path file, int times) throws IOException {
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                for (int i = 0; i < times; i++) {
                    access.write(new byte[10]);
                }
                access.seek(0);
                for (int i = 0; i < times; i++) {
                    access.read(new byte[10]);
                }
            }
        }

        private static void onThreads(Path file, int times) throws Exception {
            CyclicBarrier together = new CyclicBarrier(THREADS);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Path own = file.resolveSibling("thread" + i);
                Thread thread = new Thread(
                        () -> {
                            try {
                                together.await();
                                write(own, times);
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        "writer-" + i);
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
