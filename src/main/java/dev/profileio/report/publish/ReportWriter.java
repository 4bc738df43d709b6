package dev.profileio.report.publish;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.chart.Pictures;
import dev.profileio.report.chart.SizeLimits;
import dev.profileio.report.chart.SvgPictures;
import dev.profileio.report.data.CallSitesText;
import dev.profileio.report.data.ProfileJson;
import dev.profileio.report.message.BreachMessage;
import dev.profileio.report.page.TestPage;
import dev.profileio.report.run.Summary;
import dev.profileio.report.run.SummaryFile;
import dev.profileio.report.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * @param sources where the page's lines of Java are looked up
 */
public record ReportWriter(ReportFolder folder, boolean histogram, boolean heatmap, SourceTree sources) {

    /** Writes what tools read: {@code profile.json}, and the stacks behind it. */
    public void writeProfile(Report report) throws IOException {
        ProfileJson.write(report, folder.json());
        List<IoProfile.CallSiteIo> callSites = report.profile().io().callSites();
        if (!callSites.isEmpty()) {
            CallSitesText.write(callSites, folder.callSites());
        }
    }

    /**
     * Writes what people look at: the pictures, then the page, which links to whatever is there, and what the page of all
     * tests says of this one.
     *
     * @return why there is no picture, each a sentence
     */
    public List<String> writePage(Report report) throws IOException {
        List<String> noPictures = draw(report);
        TestPage.write(report, folder, sources);
        Files.writeString(
                folder.sparkline(), SvgPictures.sparkline(report.profile().grid()), StandardCharsets.UTF_8);
        SummaryFile.write(Summary.of(report), folder.summary());
        return noPictures;
    }

    /** Draws what was asked for, and everything on a breach; gives the reasons for what could not be drawn. */
    private List<String> draw(Report report) {
        String title = report.test().qualified();
        List<String> reasons = new ArrayList<>();
        if (!SizeLimits.hasSizes(report.profile().io())) {
            return reasons;
        }
        if (histogram || isBad(report)) {
            Pictures.histogram(folder.histogram(), title, report.profile().io(), SizeLimits.of(report))
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
