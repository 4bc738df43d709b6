package dev.profileio.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.JavaCommand;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.html.HtmlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTests {

    private static final int TESTS = 20;

    @TempDir
    private Path reports;

    private HtmlTree page() throws IOException {
        return HtmlTree.parse(Files.readString(new RunFolder(reports).page()));
    }

    private static List<HtmlTree> rows(HtmlTree page) {
        return page.all("tbody").get(0).all("tr");
    }

    private static List<String> links(HtmlTree page) {
        return page.all("tbody").get(0).all("a").stream()
                .map(link -> link.attribute("href"))
                .toList();
    }

    @Nested
    class ThePage {

        @Test
        void hasTheWorstTestsFirst() throws Exception {
            Runs.write(reports, "com.acme.ATests", "passes", Result.PASSED);
            Runs.write(reports, "com.acme.ATests", "aborts", Result.ABORTED);
            Runs.write(reports, "com.acme.BTests", "fails", Result.FAILED);
            Runs.write(reports, "com.acme.CTests", "breaches", Result.BREACHED);
            Files.createDirectories(reports.resolve("com.acme.DTests/died/fork"));
            new RunFolder(reports).update();

            assertThat(rows(page()))
                    .extracting(row -> row.attribute("class"))
                    .containsExactly("breached", "failed", "unknown", "aborted", "passed");
            assertThat(page().ofClass("sub").get(0).text())
                    .isEqualTo("5 tests: 1 breached, 1 failed, 1 without a report, 1 aborted, 1 passed");
            assertThat(page().all("label"))
                    .extracting(label -> label.text().strip().replaceAll("\\s+", " "))
                    .containsExactly("All 5", "Breached 1", "Failed 1", "No report 1", "Aborted 1", "Passed 1");
        }

        @Test
        void saysHowMuchEachDid() throws Exception {
            Runs.write(reports, "com.acme.CTests", "breaches", Result.BREACHED);
            new RunFolder(reports).update();

            assertThat(rows(page())).singleElement().satisfies(row -> {
                assertThat(row.text().strip().replaceAll("\\s+", " "))
                        .contains(
                                "CTests.breaches()",
                                "com.acme.CTests",
                                "writes: at most 10 operations; found 10,003",
                                "Breached",
                                "2 5 B 10,003 107.4 KiB 4 12.3 ms",
                                "2026-01-02 03:04:05");
                assertThat(row.all("a").get(0).attribute("href")).isEqualTo("com.acme.CTests/breaches/index.html");
                assertThat(row.all("img").get(0).attributes())
                        .containsEntry("src", "com.acme.CTests/breaches/sparkline.svg")
                        .containsEntry("alt", "");
            });
        }

        @Test
        void listsInvocationsInTheirOrder() throws Exception {
            for (String test : List.of("t-10", "t-1", "t-2", "t-20261129093000123")) {
                Runs.write(reports, "com.acme.CTests", test, Result.PASSED);
            }
            new RunFolder(reports).update();

            assertThat(links(page()))
                    .containsExactly(
                            "com.acme.CTests/t-1/index.html",
                            "com.acme.CTests/t-2/index.html",
                            "com.acme.CTests/t-10/index.html",
                            "com.acme.CTests/t-20261129093000123/index.html");
        }

        @Test
        void namesTheFolderOfATestThatLeftNoSummaryOrABrokenOne() throws Exception {
            Files.createDirectories(reports.resolve("com.acme.DTests/died/fork"));
            ReportFolder broken = Runs.write(reports, "com.acme.DTests", "isBroken", Result.PASSED);
            Files.writeString(broken.summary(), "outcome=<b>");
            new RunFolder(reports).update();

            assertThat(links(page())).containsExactly("com.acme.DTests/died", "com.acme.DTests/isBroken/index.html");
            assertThat(rows(page()).get(0).text()).contains("It left no summary");
            assertThat(rows(page()).get(1).text()).contains("cannot be understood");
        }

        @Test
        void showsNoPictureThatIsNotThere() throws Exception {
            Files.delete(Runs.write(reports, "com.acme.CTests", "passes", Result.PASSED)
                    .sparkline());
            new RunFolder(reports).update();

            assertThat(page().all("img")).isEmpty();
        }

        @Test
        void hasInertNames() throws Exception {
            String hostile = "<img src=x onerror=alert(1)>\u202e";
            Path folder = Runs.write(reports, "com.acme.CTests", "passes", Result.PASSED)
                    .summary();
            SummaryFile.write(Runs.summary(hostile, hostile, Result.PASSED), folder);
            Files.createDirectories(reports.resolve(hostile).resolve("javascript:alert(1)/fork"));
            new RunFolder(reports).update();

            assertThat(page().all("img")).hasSize(1);
            assertThat(page().all("script")).hasSize(1);
            assertThat(page().all().flatMap(tree -> tree.attributes().keySet().stream()))
                    .noneMatch(attribute -> attribute.startsWith("on"));
            assertThat(links(page()))
                    .containsExactly(
                            "%3Cimg%20src%3Dx%20onerror%3Dalert%281%29%3E%E2%80%AE/javascript%3Aalert%281%29",
                            "com.acme.CTests/passes/index.html");
        }

        @Test
        void leavesOutWhatIsNoReport() throws Exception {
            Files.createDirectories(reports.resolve("classes/java"));
            Runs.write(reports, "com.acme.CTests", "passes", Result.PASSED);
            new RunFolder(reports).update();

            assertThat(links(page())).containsExactly("com.acme.CTests/passes/index.html");
        }

        @Test
        void hasARowForEachOfThousandsOfTests() throws Exception {
            for (int test = 0; test < 2_000; test++) {
                Files.createDirectories(reports.resolve("com.acme.CTests/t" + test + "/fork"));
            }
            new RunFolder(reports).update();

            assertThat(rows(page())).hasSize(2_000);
        }

        @Test
        void isNoneWhereThereAreNoReports() throws Exception {
            Path missing = reports.resolve("missing");
            new RunFolder(missing).update();

            assertThat(missing).doesNotExist();
        }

        @Test
        void ofNoTestSaysSo() throws Exception {
            new RunFolder(reports).update();

            assertThat(page().all("main").get(0).text()).contains("No test left a report.");
        }
    }

    @Nested
    @Timeout(120)
    class ManyWriters {

        @Test
        void inOneJvmLeaveAPageOfAllTests() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < 8; writer++) {
                    String name = "com.acme.W" + writer + "Tests";
                    writers.add(threads.submit(() -> {
                        writeAll(reports, name);
                        return null;
                    }));
                }
                for (Future<?> writer : writers) {
                    writer.get();
                }
            } finally {
                threads.shutdownNow();
            }

            checkPage(8);
        }

        @Test
        void inManyJvmsLeaveAPageOfAllTests() throws Exception {
            List<Process> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                writers.add(new ProcessBuilder(JavaCommand.of(
                                List.of(), Writer.class, reports.toString(), "com.acme.W" + writer + "Tests"))
                        .inheritIO()
                        .start());
            }
            for (Process writer : writers) {
                assertThat(writer.waitFor()).isZero();
            }

            checkPage(3);
        }

        @Test
        void waitForEachOtherButNotForever() throws Exception {
            FolderLock.holding(reports, Duration.ofSeconds(1), () -> {
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> FolderLock.holding(reports, Duration.ofMillis(50), () -> {
                            throw new AssertionError("Two hold it");
                        }))
                        .withMessageContaining(".index.lock");
            });
            FolderLock.holding(reports, Duration.ofSeconds(1), () -> Files.writeString(reports.resolve("x"), "x"));

            assertThat(reports.resolve("x")).exists();
        }

        private void checkPage(int writers) throws IOException {
            List<String> expected = IntStream.range(0, writers)
                    .boxed()
                    .flatMap(writer -> IntStream.range(0, TESTS)
                            .mapToObj(test -> "com.acme.W" + writer + "Tests/t" + test + "/index.html"))
                    .toList();
            assertThat(links(page())).containsExactlyInAnyOrderElementsOf(expected);
            try (Stream<Path> files = Files.walk(reports)) {
                assertThat(files.filter(file -> file.toString().endsWith(".part")))
                        .isEmpty();
            }
        }
    }

    /** Leaves reports, each of which another writer may come upon half done. */
    private static void writeAll(Path reports, String className) throws IOException {
        for (int test = 0; test < TESTS; test++) {
            Runs.write(reports, className, "t" + test, Result.PASSED);
            if (test % 5 == 0) {
                new RunFolder(reports).update();
            }
        }
        new RunFolder(reports).update();
    }

    /** A JVM of its own, as Surefire forks them. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            writeAll(Path.of(arguments[0]), arguments[1]);
        }
    }
}
