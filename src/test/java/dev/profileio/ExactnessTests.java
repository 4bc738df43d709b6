package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every operation and every byte, no more and no less, against counts that the workload knows. */
class ExactnessTests {

    private static final int THREADS = 8;
    private static final int OPERATIONS = 1000;
    private static final String SNAPSHOTS = "profileio.test.snapshots";

    @TempDir
    Path reports;

    @TempDir
    Path snapshots;

    @RepeatedTest(10)
    void eight_threads_on_files_of_their_own() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "eightThreads").passed();

        long bytes = THREADS * WorkloadTestCases.bytesOfOneThread();
        assertTotals(report, "read", THREADS * OPERATIONS, bytes);
        assertTotals(report, "write", THREADS * OPERATIONS, bytes);
        assertThat(report.at("/totals/open/ops").asLong()).isEqualTo(2 * THREADS);
        assertThat(report.at("/files")).hasSize(2 * THREADS);
        assertThat(report.at("/files")).allSatisfy(file -> assertThat(
                        file.at("/read/ops").asLong() + file.at("/write/ops").asLong())
                .isEqualTo(OPERATIONS));
        assertThat(report.at("/threads")).hasSize(THREADS);
    }

    @RepeatedTest(10)
    void copies_inside_the_kernel() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "copies").passed();

        assertThat(report.at("/totals/read/bytes").asLong()).isEqualTo(3 * WorkloadTestCases.COPIED);
        assertThat(report.at("/totals/write/bytes").asLong()).isEqualTo(3 * WorkloadTestCases.COPIED);
        assertThat(report.at("/totals/read/ops").asLong())
                .isEqualTo(report.at("/totals/write/ops").asLong())
                .isBetween(3L, 6L);
        for (int copy = 0; copy < 3; copy++) {
            assertThat(file(report, "copy" + copy).at("/write/bytes").asLong()).isEqualTo(WorkloadTestCases.COPIED);
        }
    }

    @RepeatedTest(10)
    void scattering_reads_and_gathering_writes() {
        JsonNode report = ProfiledRun.of(reports, WorkloadTestCases.class, "scattersAndGathers")
                .passed();

        assertTotals(report, "read", 100, 100 * 60);
        assertTotals(report, "write", 100, 100 * 60);
        assertThat(report.at("/sizes/write")).hasSize(1);
        assertThat(report.at("/sizes/write/0/from").asLong()).isEqualTo(32);
        assertThat(report.at("/sizes/write/0/to").asLong()).isEqualTo(64);
    }

    @RepeatedTest(10)
    void random_access() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "randomAccess").passed();

        int writesOfAnInt = Runtime.version().feature() < 25 ? 4 : 1;
        assertTotals(report, "read", 50 + 20, 50 * 10 + 20);
        assertTotals(report, "write", 50 + 10 * writesOfAnInt, 50 * 10 + 10 * 4);
        assertThat(report.at("/totals/sync/ops").asLong()).isEqualTo(2);
    }

    @RepeatedTest(10)
    void a_child_process() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "childProcess").passed();

        assertThat(file(report, "source").at("/read/ops").asLong()).isEqualTo(10);
        assertThat(file(report, "source").at("/read/bytes").asLong()).isEqualTo(1000);
        assertThat(file(report, "target").at("/write/ops").asLong()).isEqualTo(10);
        assertThat(file(report, "target").at("/write/bytes").asLong()).isEqualTo(1000);
        assertTotals(report, "read", 10, 1000);
        assertTotals(report, "write", 10, 1000);
    }

    @RepeatedTest(10)
    void the_kernels_own_counters() throws IOException {
        System.setProperty(SNAPSHOTS, snapshots.toString());
        JsonNode report;
        try {
            // The JVM's own look at its control group would fall before or after the body's snapshots by chance.
            report = ProfiledRun.of(
                            reports,
                            Map.of("profileio.jvmArgs", "-XX:-UseContainerSupport"),
                            selectMethod(WorkloadTestCases.class, "comparesWithTheKernel"))
                    .passed();
        } finally {
            System.clearProperty(SNAPSHOTS);
        }

        String before = Files.readString(snapshots.resolve("before"));
        String after = Files.readString(snapshots.resolve("after"));
        // A snapshot contains neither its own read nor the bytes of it.
        assertThat(sum(report, "read", "ops")).isEqualTo(delta(before, after, "syscr") + 1);
        assertThat(sum(report, "read", "bytes")).isEqualTo(delta(before, after, "rchar") + after.length());
        assertThat(sum(report, "write", "ops")).isEqualTo(delta(before, after, "syscw"));
        assertThat(sum(report, "write", "bytes")).isEqualTo(delta(before, after, "wchar"));
        assertThat(report.at("/totals/write/ops").asLong()).isEqualTo(300);
    }

    private static long sum(JsonNode report, String operation, String what) {
        long sum = report.at("/totals/" + operation + "/" + what).asLong();
        if (what.equals("ops")) {
            sum += report.at("/totals/" + operation + "/failed").asLong();
        }
        for (JsonNode setAside : report.at("/setAside")) {
            sum += setAside.at("/" + operation + "/" + what).asLong();
        }
        return sum;
    }

    private static void assertTotals(JsonNode report, String operation, long ops, long bytes) {
        assertThat(report.at("/tracer/complete").asBoolean())
                .as("complete: %s", report.at("/tracer"))
                .isTrue();
        assertThat(report.at("/totals/" + operation + "/ops").asLong())
                .as("%s operations of %s", operation, report.at("/files"))
                .isEqualTo(ops);
        assertThat(report.at("/totals/" + operation + "/bytes").asLong())
                .as("bytes of %s operations", operation)
                .isEqualTo(bytes);
    }

    private static JsonNode file(JsonNode report, String name) {
        for (JsonNode file : report.at("/files")) {
            if (file.at("/path").asString().endsWith("/" + name)) {
                return file;
            }
        }
        throw new AssertionError("Expected a file " + name + ", found " + report.at("/files"));
    }

    private static long delta(String before, String after, String counter) {
        return counter(after, counter) - counter(before, counter);
    }

    private static long counter(String snapshot, String name) {
        return snapshot.lines()
                .filter(line -> line.startsWith(name + ": "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 2)))
                .findFirst()
                .orElseThrow();
    }

    @ProfileIo
    static class WorkloadTestCases {

        static final int COPIED = 3_000_000;

        @TempDir
        Path folder;

        private byte[] before;
        private byte[] after;

        static long bytesOfOneThread() {
            long bytes = 0;
            for (int i = 0; i < OPERATIONS; i++) {
                bytes += size(i);
            }
            return bytes;
        }

        private static int size(int operation) {
            return operation % 97 + 1;
        }

        @BeforeEach
        void fixture() throws IOException {
            for (int thread = 0; thread < THREADS; thread++) {
                Files.write(folder.resolve("in" + thread), new byte[(int) bytesOfOneThread()]);
            }
            Files.write(folder.resolve("source"), new byte[COPIED]);
        }

        @Test
        void eightThreads() throws Exception {
            ExecutorService executor = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> futures = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                futures.add(executor.submit(() -> readAndWrite(number)));
            }
            for (Future<?> future : futures) {
                future.get();
            }
            executor.shutdown();
        }

        private Object readAndWrite(int thread) throws IOException {
            byte[] buffer = new byte[97];
            try (InputStream in =
                            new FileInputStream(folder.resolve("in" + thread).toFile());
                    OutputStream out =
                            new FileOutputStream(folder.resolve("out" + thread).toFile())) {
                for (int i = 0; i < OPERATIONS; i++) {
                    assertThat(in.read(buffer, 0, size(i))).isEqualTo(size(i));
                    out.write(buffer, 0, size(i));
                }
            }
            return thread;
        }

        @Test
        void copies() throws IOException {
            for (int copy = 0; copy < 3; copy++) {
                Files.copy(folder.resolve("source"), folder.resolve("copy" + copy));
            }
        }

        @Test
        void scattersAndGathers() throws IOException {
            try (FileChannel channel = FileChannel.open(
                    folder.resolve("channel"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                for (int i = 0; i < 100; i++) {
                    channel.write(buffers());
                }
                channel.position(0);
                for (int i = 0; i < 100; i++) {
                    assertThat(channel.read(buffers())).isEqualTo(60);
                }
            }
        }

        private static ByteBuffer[] buffers() {
            return new ByteBuffer[] {
                ByteBuffer.allocateDirect(10), ByteBuffer.allocateDirect(20), ByteBuffer.allocateDirect(30)
            };
        }

        @Test
        void randomAccess() throws IOException {
            try (RandomAccessFile file =
                    new RandomAccessFile(folder.resolve("random").toFile(), "rw")) {
                for (int i = 0; i < 50; i++) {
                    file.seek(i * 100L);
                    file.write(new byte[10]);
                }
                file.getFD().sync();
                for (int i = 0; i < 50; i++) {
                    file.seek(i * 100L);
                    file.readFully(new byte[10]);
                }
                file.seek(0);
                for (int i = 0; i < 10; i++) {
                    file.writeInt(i);
                }
                file.seek(0);
                for (int i = 0; i < 20; i++) {
                    file.read();
                }
                file.getChannel().force(false);
            }
        }

        @Test
        void childProcess() throws Exception {
            Process process = new ProcessBuilder("dd", "if=source", "of=target", "bs=100", "count=10")
                    .directory(folder.toFile())
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor()).isZero();
        }

        /** Flight Recorder writes when it likes, and so before or after the two snapshots by chance. */
        @Test
        @ProfileIo(callSites = false)
        void comparesWithTheKernel() throws Exception {
            before = snapshot();
            workload(1, 100);
            Thread thread = new Thread(() -> workload(2, 200));
            thread.start();
            thread.join();
            after = snapshot();
        }

        /** Class loading between the two snapshots would be I/O that is not the workload's. */
        @BeforeEach
        void loadClasses() throws Exception {
            snapshot();
            workload(0, 1);
        }

        @AfterEach
        void tell() throws IOException {
            Path snapshots = Path.of(System.getProperty(SNAPSHOTS, ""));
            if (before != null && after != null) {
                Files.write(snapshots.resolve("before"), before);
                Files.write(snapshots.resolve("after"), after);
            }
        }

        private void workload(int number, int operations) {
            try (OutputStream out =
                    new FileOutputStream(folder.resolve("kernel" + number).toFile())) {
                for (int i = 0; i < operations; i++) {
                    out.write(new byte[i + 1]);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private static byte[] snapshot() throws IOException {
            byte[] buffer = new byte[1000];
            try (InputStream in = new FileInputStream("/proc/self/io")) {
                return Arrays.copyOf(buffer, in.read(buffer));
            }
        }
    }
}
