package dev.profileio.junit;

import dev.profileio.fork.ForkProgress;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.publish.ReportWriter;
import java.util.List;

/**
 * Who is told of a test.
 *
 * @param console sees it run, and its summary
 * @param pages are for people who look at it later
 * @param readers are told when its profile is written
 */
record Audience(ConsoleReport console, Pages pages, List<Reader> readers) {

    Audience {
        readers = List.copyOf(readers);
    }

    /** Reads a report. What it cannot do with it is no failure of the test: it says so. */
    interface Reader {
        /** Whether it looks at the pictures or the page, which must be there by then. */
        boolean readsPages();

        void read(Report report, ReportFolder folder);
    }

    ForkProgress progress(TestName test) {
        return (elapsed, transfers) -> console.progress(test, elapsed, transfers);
    }

    /** Tells everybody; only a reader of the pages has the test wait for them. */
    void tell(Report report, ReportWriter writer) {
        console.show(report, writer.folder());
        if (readers.stream().anyMatch(Reader::readsPages)) {
            pages.writeNow(report, writer, console);
        } else {
            pages.writeSoon(report, writer, console);
        }
        readers.forEach(reader -> reader.read(report, writer.folder()));
    }
}
