package dev.profileio.report.ci;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import java.io.IOException;

/** A build server, or a tool that reads what one has kept. */
interface CiServer {

    /** Whether it looks at the pictures or the page of a report: they must be there when it is told of the test. */
    default boolean readsPages() {
        return false;
    }

    /** Tells it of a test whose profile is written, by the thread that ran the test. */
    void tell(Report report, ReportFolder folder) throws IOException;

    /** Tells it that there are no more tests. */
    default void end() throws IOException {}
}
