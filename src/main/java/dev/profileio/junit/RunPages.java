package dev.profileio.junit;

import dev.profileio.report.run.RunFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes the page of all tests when those of this JVM have run: JUnit closes it as the run ends. */
@SuppressWarnings("deprecation") // JUnit 5.12 knows no other way
final class RunPages implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final PrintStream console;
    private final Set<Path> folders = new TreeSet<>();

    /** Of a run in which no test has run. */
    RunPages(PrintStream console) {
        this.console = console;
    }

    /** Notes that a test leaves its report in a folder of all reports. */
    synchronized void running(Path reports) {
        folders.add(reports);
    }

    /** A page that cannot be written is no reason to fail tests that have passed: each has a report of its own. */
    @Override
    public synchronized void close() {
        for (Path folder : folders) {
            try {
                new RunFolder(folder).update();
            } catch (IOException | RuntimeException e) {
                console.println("[ProfileIO] The page of all tests could not be written in " + folder + ": " + e);
            }
        }
    }
}
