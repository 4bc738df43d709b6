package dev.profileio.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    public void write(Report report, PrintStream console) throws IOException {
        ProfileJson.write(report, folder.json());
        Optional<String> noPictures = Optional.empty();
        console.print(ConsoleSummary.of(report, folder, noPictures));
    }

    /** The failure that states all limits, if one is breached. */
    public Optional<AssertionFailedError> breach(Report report) {
        return BreachMessage.of(report, folder);
    }

    /** Moves a raw trace into the report. */
    public static Path keepTrace(Path trace, ReportFolder folder) throws IOException {
        Files.createDirectories(folder.trace());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(trace)) {
            for (Path file : files) {
                Files.copy(file, folder.trace().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder.trace();
    }
}
