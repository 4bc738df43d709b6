package dev.profileio.report.ci;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.text.OneLine;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what breaks the build beside the lines of code that do it, where GitHub shows a pull request. */
final class GitHubAnnotations implements CiServer {

    /** GitHub shows ten errors of a step, and drops others without a word. */
    private static final int MOST = 10;

    private final SourceLinks links;
    private final PrintStream out;
    private int left = MOST;

    GitHubAnnotations(SourceLinks links, PrintStream out) {
        this.links = links;
        this.out = out;
    }

    @Override
    public void tell(Report report, ReportFolder folder) {
        Map<Optional<SourceLinks.Link>, List<Complaint>> byLine = Complaint.of(report).stream()
                .collect(Collectors.groupingBy(
                        complaint -> links.find(complaint.frames()), LinkedHashMap::new, Collectors.toList()));
        byLine.forEach((line, complaints) -> print(report, line, complaints));
    }

    private synchronized void print(Report report, Optional<SourceLinks.Link> line, List<Complaint> complaints) {
        if (left > 0) {
            left--;
            out.println(command(report, line, complaints));
        }
    }

    private static String command(Report report, Optional<SourceLinks.Link> line, List<Complaint> complaints) {
        String title = complaints.stream().map(Complaint::title).distinct().collect(Collectors.joining(", "));
        String message = complaints.stream()
                .map(complaint -> OneLine.of(complaint.text())
                        + (line.isEmpty() && !complaint.frames().isEmpty()
                                ? ", at " + OneLine.of(complaint.frames().get(0))
                                : ""))
                .collect(Collectors.joining("\n", OneLine.of(report.test().qualified()) + "\n", ""));
        return "::error "
                + line.map(link -> "file=" + property(link.file()) + ",line=" + link.line() + ",")
                        .orElse("")
                + "title=" + property(title) + "::" + data(message);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
