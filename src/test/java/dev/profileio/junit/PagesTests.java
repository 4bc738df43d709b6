package dev.profileio.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.profileio.JavaCommand;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Reports;
import dev.profileio.report.console.ConsoleMode;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.console.Terminal;
import dev.profileio.report.publish.ReportWriter;
import dev.profileio.report.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PagesTests {

    private static final int TESTS = 5;

    @TempDir
    private Path reports;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private final PrintStream out = new PrintStream(printed, true, UTF_8);

    @Test
    void areAllThereWhenTheRunHasEnded() throws IOException {
        try (Pages pages = new Pages(1, out)) {
            pages.running(reports);
            writeAllSoon(pages, reports, out);
        }

        assertThat(folders(reports)).allSatisfy(folder -> assertThat(folder.path())
                .isDirectoryContaining("glob:**/histogram.png")
                .isDirectoryContaining("glob:**/heatmap.png")
                .isDirectoryContaining("glob:**/index.html")
                .isDirectoryContaining("glob:**/sparkline.svg")
                .isDirectoryContaining("glob:**/summary.properties"));
        assertThat(reports.resolve("index.html")).content().contains("test1", "test2", "test3", "test4", "test5");
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void areAllThereWhenATestExits() throws Exception {
        Path output = reports.resolve("output");
        Process process = new ProcessBuilder(JavaCommand.of(List.of(), Exits.class, reports.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(folders(reports))
                .allSatisfy(folder -> assertThat(folder.summary()).exists());
    }

    /** The writer cannot go on before its test does. */
    @Test
    void areWrittenWhileTheTestGoesOn() {
        CountDownLatch goesOn = new CountDownLatch(1);
        PrintStream waits = new PrintStream(new Waits(goesOn), true, UTF_8);

        Pages pages = new Pages(1, out);
        writeSoon(pages, missing(), waits);
        assertThat(printed.size()).isZero();
        goesOn.countDown();

        assertThatIOException().isThrownBy(pages::close);
        assertThat(printed.size()).isPositive();
    }

    @Test
    void thatCannotBeWrittenAreSaidAndFailTheRun() throws IOException {
        Pages pages = new Pages(1, out);
        pages.running(reports);
        writeSoon(pages, missing(), out);
        writeAllSoon(pages, reports, out);

        assertThatIOException()
                .isThrownBy(pages::close)
                .withMessageStartingWith("The page of com.acme.ReportTests.save() could not be written: ")
                .withMessageContaining("NoSuchFileException");
        assertThat(reports.resolve("index.html")).content().contains("test1", "test5");
        assertThat(printed.toString(UTF_8))
                .contains("[ProfileIO] com.acme.ReportTests.save(): The page could not be written: ")
                .contains("NoSuchFileException")
                .contains(reports.resolve("missing/test/index.html").toString());
    }

    @Test
    void areWrittenByTestsThemselvesWhereTooManyWait() throws IOException {
        CountDownLatch goesOn = new CountDownLatch(1);
        PrintStream waits = new PrintStream(new Waits(goesOn), true, UTF_8);
        List<ReportFolder> folders = folders(reports);

        Pages pages = new Pages(1, out);
        writeSoon(pages, missing(), waits);
        writeSoon(pages, prepared(folders.get(0)), out);
        writeSoon(pages, prepared(folders.get(1)), out);
        assertThat(folders.get(0).summary()).doesNotExist();
        assertThat(folders.get(1).summary()).exists();
        goesOn.countDown();

        assertThatIOException().isThrownBy(pages::close);
        assertThat(folders.get(0).summary()).exists();
    }

    /** A folder that is not there. */
    private ReportFolder missing() {
        return ReportFolder.of(reports, "missing", "test");
    }

    private static List<ReportFolder> folders(Path reports) {
        return IntStream.rangeClosed(1, TESTS)
                .mapToObj(test -> ReportFolder.of(reports, "com.acme.ReportTests", "test" + test))
                .toList();
    }

    private static ReportFolder prepared(ReportFolder folder) throws IOException {
        folder.prepare();
        return folder;
    }

    private static void writeAllSoon(Pages pages, Path reports, PrintStream out) throws IOException {
        for (ReportFolder folder : folders(reports)) {
            writeSoon(pages, prepared(folder), out);
        }
    }

    private static void writeSoon(Pages pages, ReportFolder folder, PrintStream out) {
        pages.writeSoon(
                Reports.full(),
                new ReportWriter(folder, true, true, new SourceTree(Path.of(""))),
                new ConsoleReport(ConsoleMode.QUIET, Terminal.of(Map.of(), false, UTF_8), out));
    }

    /** What a writer prints, as soon as it may. */
    private final class Waits extends OutputStream {
        private final CountDownLatch mayGoOn;

        Waits(CountDownLatch mayGoOn) {
            this.mayGoOn = mayGoOn;
        }

        @Override
        public void write(int b) throws IOException {
            try {
                if (!mayGoOn.await(1, TimeUnit.MINUTES)) {
                    throw new IOException("The test waits for its page");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            printed.write(b);
        }
    }

    /** Exits as soon as its tests have run, which leaves JUnit no time to close anything. */
    static final class Exits {

        private Exits() {}

        public static void main(String[] arguments) throws IOException {
            writeAllSoon(new Pages(1, System.out), Path.of(arguments[0]), System.out);
            System.exit(0);
        }
    }
}
