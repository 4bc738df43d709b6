package dev.profileio.report.ci;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import java.io.PrintStream;
import java.util.Set;

/**
 * Names the files of a report for Jenkins' plugin "JUnit Attachments", by absolute paths.
 *
 * @param out the standard output of the tests
 */
record JenkinsAttachments(PrintStream out) implements CiServer {

    /** What a browser shows, or a tool reads; each is copied to the controller. */
    private static final Set<ReportFile> ATTACHED =
            Set.of(ReportFile.HEATMAP, ReportFile.HISTOGRAM, ReportFile.PAGE, ReportFile.PROFILE);

    @Override
    public boolean readsPages() {
        return true;
    }

    @Override
    public void tell(Report report, ReportFolder folder) {
        ReportFile.of(folder).stream()
                .filter(ATTACHED::contains)
                .flatMap(
                        file -> Attachment.line(file.in(folder).toAbsolutePath().toString()).stream())
                .forEach(out::println);
    }
}
