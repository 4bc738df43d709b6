package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The line of Java behind each operation, against lines that the workload knows. */
class CallSiteTests {

    private static final String UNKNOWN = "no Java stack";

    @TempDir
    Path reports;

    @RepeatedTest(5)
    void are_known_of_every_operation_of_eight_threads() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "eightThreads").passed();

        assertThat(operations(report))
                .isEqualTo(Map.of(
                        "CallSiteTests$WorkloadTestCases.writeOne write 11", 8 * 300L,
                        "CallSiteTests$WorkloadTestCases.writeAnother write 11", 8 * 300L,
                        "CallSiteTests$WorkloadTestCases.writeByChannel write 7", 8 * 200L,
                        "CallSiteTests$WorkloadTestCases.readBack read", 8 * 200L));
    }

    @RepeatedTest(5)
    void are_right_where_native_code_and_the_kernel_do_the_same() {
        JsonNode report =
                ProfiledRun.of(reports, WorkloadTestCases.class, "mixed").passed();

        Map<String, Long> operations = operations(report);
        assertThat(operations)
                .containsEntry("CallSiteTests$WorkloadTestCases.writeOne write 11", 200L)
                .containsEntry("CallSiteTests$WorkloadTestCases.writePage write 4096", 200L);
        // SQLite writes pages of 4,096 bytes as well, and journals, all natively.
        assertThat(report.at("/callSites"))
                .filteredOn(site -> site.at("/path").asString().contains("database"))
                .isNotEmpty()
                .allSatisfy(site -> assertThat(site.at("/frame").asString()).isEqualTo(UNKNOWN));
        assertThat(report.at("/callSites"))
                .filteredOn(site -> site.at("/path").asString().contains("copy"))
                .isNotEmpty()
                .allSatisfy(site -> assertThat(site.at("/frame").asString()).isEqualTo(UNKNOWN));
        assertThat(report.at("/callSites"))
                .filteredOn(site -> site.at("/path").asString().endsWith("/pages")
                        && site.at("/write/ops").asLong() > 0)
                .singleElement()
                .satisfies(site -> assertThat(site.at("/frame").asString()).contains("writePage"));
    }

    @Test
    void are_known_of_virtual_threads_where_there_are_any() {
        JsonNode report = ProfiledRun.of(reports, WorkloadTestCases.class, "virtualThreads")
                .passed();

        assertThat(operations(report)).isEqualTo(Map.of("CallSiteTests$WorkloadTestCases.writeOne write 11", 4 * 100L));
    }

    @Test
    void do_not_change_the_counts() {
        JsonNode with = ProfiledRun.of(reports.resolve("with"), WorkloadTestCases.class, "mixedAlike")
                .passed();
        JsonNode without = ProfiledRun.of(reports.resolve("without"), WorkloadTestCases.class, "mixedWithout")
                .passed();

        assertThat(with.at("/totals")).isEqualTo(without.at("/totals"));
        assertThat(with.at("/sizes")).isEqualTo(without.at("/sizes"));
        assertThat(without.at("/callSites")).isEmpty();
    }

    @Test
    void are_the_users_own_lines_below_libraries() {
        JsonNode report = ProfiledRun.of(reports, WorkloadTestCases.class, "throughLambdasAndStreams")
                .passed();

        assertThat(report.at("/callSites"))
                .allSatisfy(site -> assertThat(site.at("/frame").asString())
                        .matches("dev\\.profileio\\.CallSiteTests\\$WorkloadTestCases"
                                + "\\.lambda\\$throughLambdasAndStreams\\$\\d+\\(CallSiteTests\\.java:\\d+\\)"));
    }

    @Test
    void have_their_whole_stack_in_the_report() {
        ProfiledRun run = ProfiledRun.of(reports, WorkloadTestCases.class, "breaches");

        assertThat(run.reportFiles().get(0).resolveSibling("callsites.txt"))
                .content()
                .startsWith("dev.profileio.CallSiteTests$WorkloadTestCases.writeOne(CallSiteTests.java:")
                .contains("\n  0 reads (0 B), 300 writes (3.2 KiB), 0 syncs, ")
                // From JDK 25 on, Flight Recorder leaves out what the JDK does below the call.
                .contains(
                        Runtime.version().feature() < 25
                                ? "\n    at java.io.FileOutputStream.write(FileOutputStream.java:"
                                : "")
                .contains("\n    at dev.profileio.CallSiteTests$WorkloadTestCases.breaches(CallSiteTests.java:")
                .contains("\n    at dev.profileio.fork.ForkMain.main(ForkMain.java:");
    }

    @Test
    void are_in_the_failure_of_a_budget() {
        ProfiledRun run = ProfiledRun.of(reports, WorkloadTestCases.class, "breaches");

        assertThat(run.failure())
                .hasMessageContaining("300 writes of 11 B to file at dev.profileio.CallSiteTests$WorkloadTestCases"
                        + ".writeOne(CallSiteTests.java:");
    }

    /** Operations by the method that made them, their kind and, of writes, their average size. */
    private static Map<String, Long> operations(JsonNode report) {
        Map<String, Long> operations = new TreeMap<>();
        for (JsonNode site : report.at("/callSites")) {
            String method = site.at("/frame").asString().replaceAll("dev\\.profileio\\.|\\(.*", "");
            long writes = site.at("/write/ops").asLong();
            if (writes > 0) {
                operations.merge(method + " write " + site.at("/write/bytes").asLong() / writes, writes, Long::sum);
            }
            long reads = site.at("/read/ops").asLong();
            if (reads > 0) {
                operations.merge(method + " read", reads, Long::sum);
            }
        }
        return operations;
    }

    static class WorkloadTestCases {

        @Test
        @ProfileIo
        void eightThreads(@TempDir Path folder) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            List<Future<?>> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Path file = folder.resolve("file" + i);
                threads.add(pool.submit(() -> {
                    readsAndWrites(file);
                    return null;
                }));
            }
            for (Future<?> thread : threads) {
                thread.get();
            }
            pool.shutdown();
        }

        private static void readsAndWrites(Path file) throws IOException {
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                for (int i = 0; i < 300; i++) {
                    writeOne(out);
                    writeAnother(out);
                }
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                for (int i = 0; i < 200; i++) {
                    writeByChannel(channel);
                }
            }
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                for (int i = 0; i < 200; i++) {
                    readBack(in);
                }
            }
        }

        @Test
        @ProfileIo
        void virtualThreads(@TempDir Path folder) throws Exception {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path file = folder.resolve("file" + i);
                threads.add(start(() -> writeHundred(file)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static Thread start(Runnable code) throws ReflectiveOperationException {
            if (Runtime.version().feature() >= 21) {
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, code);
            }
            Thread thread = new Thread(code);
            thread.start();
            return thread;
        }

        private static void writeHundred(Path file) {
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                for (int i = 0; i < 100; i++) {
                    writeOne(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        @ProfileIo
        void mixed(@TempDir Path folder) throws Exception {
            mix(folder);
        }

        @Test
        @ProfileIo
        void mixedAlike(@TempDir Path folder) throws Exception {
            mixWithoutDatabase(folder);
        }

        @Test
        @ProfileIo(callSites = false)
        void mixedWithout(@TempDir Path folder) throws Exception {
            mixWithoutDatabase(folder);
        }

        @Test
        @ProfileIo
        void throughLambdasAndStreams(@TempDir Path folder) {
            List.of("a", "b", "c").stream().map(folder::resolve).forEach(file -> {
                try {
                    Files.writeString(file, "text");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Test
        @ProfileIo
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void breaches(@TempDir Path folder) throws IOException {
            try (FileOutputStream out =
                    new FileOutputStream(folder.resolve("file").toFile())) {
                for (int i = 0; i < 300; i++) {
                    writeOne(out);
                }
            }
        }

        private static void mix(Path folder) throws Exception {
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("database"));
                    Statement statement = database.createStatement()) {
                statement.execute("create table t (x text)");
                mix(folder, () -> statement.execute("insert into t values ('" + "x".repeat(4000) + "')"));
            }
        }

        private static void mixWithoutDatabase(Path folder) throws Exception {
            mix(folder, () -> {});
        }

        private interface Step {
            void run() throws Exception;
        }

        private static void mix(Path folder, Step between) throws Exception {
            Path file = folder.resolve("file");
            Path pages = folder.resolve("pages");
            try (FileOutputStream out = new FileOutputStream(file.toFile());
                    FileOutputStream pageOut = new FileOutputStream(pages.toFile())) {
                for (int i = 0; i < 200; i++) {
                    writeOne(out);
                    writePage(pageOut);
                    if (i % 10 == 0) {
                        between.run();
                        Files.copy(pages, folder.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            try (FileInputStream in = new FileInputStream(file.toFile())) {
                assertThat(in.readAllBytes()).hasSize(2200);
            }
        }

        private static void writeOne(FileOutputStream out) throws IOException {
            out.write(new byte[11]);
        }

        private static void writeAnother(FileOutputStream out) throws IOException {
            out.write(new byte[11]);
        }

        private static void writePage(FileOutputStream out) throws IOException {
            out.write(new byte[4096]);
        }

        private static void writeByChannel(FileChannel channel) throws IOException {
            channel.write(ByteBuffer.allocate(7));
        }

        private static void readBack(RandomAccessFile in) throws IOException {
            in.read(new byte[5]);
        }
    }
}
