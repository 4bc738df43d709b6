package dev.profileio.junit;

import dev.profileio.report.Report;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.publish.ReportWriter;
import dev.profileio.report.run.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has pictures and pages of reports written while the next tests run, and writes the page of all tests when those of this
 * JVM have run: JUnit closes it as the run ends. All are there before the JVM ends, even if a test calls
 * {@code System.exit}.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 knows no other way
final class Pages implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    /** To write a report takes a tenth of what its test takes. */
    private static final int CORES_PER_WRITER = 4;

    private final PrintStream console;
    private final ThreadPoolExecutor writers;
    private final Thread atExit = new Thread(this::finishReports, "profile-io-pages-at-exit");
    private final Set<Path> folders = new TreeSet<>();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();

    /** Of a run in which no test has run, on a machine with so many cores. */
    Pages(int cores, PrintStream console) {
        this.console = console;
        int threads = Math.max(1, cores / CORES_PER_WRITER);
        // Where tests end faster than their reports are written, they write some themselves, so that none pile up.
        this.writers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(threads),
                Pages::thread,
                new ThreadPoolExecutor.CallerRunsPolicy());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private static Thread thread(Runnable writer) {
        Thread thread = new Thread(writer, "profile-io-pages");
        thread.setDaemon(true);
        return thread;
    }

    /** Notes that a test leaves its report in a folder of all reports. */
    synchronized void running(Path reports) {
        folders.add(reports);
    }

    /** Has the pictures and the page of a report written soon. */
    void writeSoon(Report report, ReportWriter writer, ConsoleReport console) {
        writers.execute(() -> writeNow(report, writer, console));
    }

    /** Writes the pictures and the page of a report. What cannot be written is said at once, and fails the run. */
    void writeNow(Report report, ReportWriter writer, ConsoleReport console) {
        try {
            console.explain(report.test(), writer.writePage(report));
        } catch (IOException | RuntimeException | Error e) {
            IOException failure =
                    new IOException("The page of " + report.test().qualified() + " could not be written: " + e, e);
            console.explain(report.test(), List.of("The page could not be written: " + e));
            failures.add(failure);
        }
    }

    /**
     * Waits until all is written.
     *
     * @throws IOException if a page could not be written, whose test has its result by now: JUnit fails the run
     */
    @Override
    public void close() throws IOException {
        finishReports();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException jvmEnds) {
            // And then it waits for this hook as well.
        }
        writeRunPages();
        IOException failure = failures.poll();
        if (failure != null) {
            failures.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void finishReports() {
        writers.shutdown();
        boolean interrupted = false;
        while (!writers.isTerminated()) {
            try {
                writers.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page that cannot be written is no reason to fail tests that have passed: each has a report of its own. */
    private synchronized void writeRunPages() {
        for (Path folder : folders) {
            try {
                new RunFolder(folder).update();
            } catch (IOException | RuntimeException e) {
                console.println("[ProfileIO] The page of all tests could not be written in " + folder + ": " + e);
            }
        }
    }
}
