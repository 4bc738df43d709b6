package dev.profileio.report.ci;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Names the pictures of a report for GitLab's unit test reports, by paths relative to the project: GitLab shows a picture
 * of a failed test that is among the job's artifacts. It shows the first, which is the heatmap.
 *
 * @param project the folder that the job has cloned the project to
 * @param out the standard output of the tests
 */
record GitLabAttachments(Path project, PrintStream out) implements CiServer {

    @Override
    public boolean readsPages() {
        return true;
    }

    @Override
    public void tell(Report report, ReportFolder folder) {
        ReportFile.of(folder).stream()
                .filter(ReportFile::isPicture)
                .flatMap(file -> RelativePath.of(project, file.in(folder)).stream())
                .flatMap(path -> Attachment.line(path).stream())
                .forEach(out::println);
    }
}
