package dev.profileio.junit;

import dev.profileio.fork.ForkProgress;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.console.ConsoleReport;
import java.util.List;

/**
 * Who is told of a test.
 *
 * @param console sees it run, and its summary
 * @param readers are told when its report is written
 */
record Audience(ConsoleReport console, List<Reader> readers) {

    Audience {
        readers = List.copyOf(readers);
    }

    /** Reads a report. What it cannot do with it is no failure of the test: it says so. */
    @FunctionalInterface
    interface Reader {
        void read(Report report, ReportFolder folder);
    }

    ForkProgress progress(TestName test) {
        return (elapsed, transfers) -> console.progress(test, elapsed, transfers);
    }

    void read(Report report, ReportFolder folder) {
        readers.forEach(reader -> reader.read(report, folder));
    }
}
