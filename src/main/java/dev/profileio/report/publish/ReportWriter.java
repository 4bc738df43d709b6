package dev.profileio.report.publish;

import dev.profileio.IoProfile;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.chart.Pictures;
import dev.profileio.report.chart.SizeLimit;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.data.CallSitesText;
import dev.profileio.report.data.ProfileJson;
import dev.profileio.report.message.BreachMessage;
import dev.profileio.report.text.Words;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * Writes one test's report.
 *
 * @param folder where
 * @param histogram whether the histogram is written without a breach
 * @param heatmap whether the heatmap is written without a breach
 */
public record ReportWriter(ReportFolder folder, boolean histogram, boolean heatmap) {

    /** Writes the files, and a summary for people. */
    public void write(Report report, ConsoleReport console) throws IOException {
        ProfileJson.write(report, folder.json());
        List<IoProfile.CallSiteIo> callSites = report.profile().io().callSites();
        if (!callSites.isEmpty()) {
            CallSitesText.write(callSites, folder.callSites());
        }
        console.show(report, folder, draw(report));
    }

    /** Draws what was asked for, and everything on a breach; gives the reasons for what could not be drawn. */
    private List<String> draw(Report report) {
        String title = report.test().qualified();
        List<String> reasons = new ArrayList<>();
        if (!hasSizes(report.profile().io())) {
            return reasons;
        }
        if (histogram || isBad(report)) {
            Pictures.histogram(folder.histogram(), title, report.profile().io(), sizeLimits(report))
                    .ifPresent(reasons::add);
        }
        if (heatmap || isBad(report)) {
            Pictures.heatmap(folder.heatmap(), title, report.profile().grid()).ifPresent(reasons::add);
        }
        return reasons;
    }

    private static boolean isBad(Report report) {
        return report.hasBreach() || report.result() == Result.BREACHED;
    }

    /** A tracer may know how many operations there were, but nothing of each. */
    private static boolean hasSizes(IoProfile io) {
        boolean none = io.reads().ops() + io.writes().ops() == 0;
        return none || !io.readSizes().isEmpty() || !io.writeSizes().isEmpty();
    }

    private static List<SizeLimit> sizeLimits(Report report) {
        return report.verdicts().stream()
                .map(Verdict::limit)
                .filter(Limit.Share.class::isInstance)
                .map(Limit.Share.class::cast)
                .map(share -> new SizeLimit(
                        Words.bound(share), share.sizes().threshold().bytes()))
                .toList();
    }

    /** The failure that states all limits, if one is breached. */
    public Optional<AssertionFailedError> breach(Report report) {
        return BreachMessage.of(report, folder);
    }

    /** Copies a raw trace into the report. */
    public static Path keepTrace(Path trace, ReportFolder folder) throws IOException {
        Files.createDirectories(folder.trace());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(trace, Files::isRegularFile)) {
            for (Path file : files) {
                Files.copy(file, folder.trace().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder.trace();
    }
}
