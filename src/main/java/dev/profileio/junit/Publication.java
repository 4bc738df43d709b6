package dev.profileio.junit;

import dev.profileio.report.KeyFigures;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.text.OneLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/**
 * Hands a test's report to JUnit, whose listeners pass it on: to Open Test Reporting's XML, to IDEs.
 *
 * @param context the test's
 * @param out where it says what it could not do
 */
record Publication(ExtensionContext context, PrintStream out) implements Audience.Reader {

    private static final String OUTPUT_FOLDER = "junit.platform.reporting.output.dir";

    private static final String OPEN_XML = "junit.platform.reporting.open.xml.enabled";

    @Override
    public boolean readsPages() {
        return areFilesWanted();
    }

    @Override
    public void read(Report report, ReportFolder folder) {
        try {
            context.publishReportEntry(KeyFigures.of(report, folder));
            if (areFilesWanted()) {
                ReportFile.of(folder).forEach(file -> publish(file, folder));
            }
        } catch (RuntimeException | LinkageError e) {
            out.println("[ProfileIO] The report of " + report.test().qualified()
                    + " could not be handed to JUnit; it is whole in " + folder.path() + ": " + OneLine.of(reason(e)));
        }
    }

    /** JUnit's own exceptions do not say why. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + ", since " + cause;
    }

    /** Where nobody has named a folder for them, JUnit makes its own in the build folder, in which nobody looks. */
    private boolean areFilesWanted() {
        return context.getConfigurationParameter(OUTPUT_FOLDER).isPresent()
                || context.getConfigurationParameter(OPEN_XML)
                        .filter(Boolean::parseBoolean)
                        .isPresent();
    }

    @SuppressWarnings({"deprecation", "removal"}) // JUnit 5.12 knows no other type
    private void publish(ReportFile file, ReportFolder folder) {
        context.publishFile(
                file.fileName(), MediaType.parse(file.mediaType()), target -> link(file.in(folder), target));
    }

    /** The same file under another name where the file system can do that: there may be a row for each operation. */
    private static void link(Path file, Path target) throws IOException {
        Files.deleteIfExists(target);
        try {
            Files.createLink(target, file);
        } catch (IOException | UnsupportedOperationException onAnotherDisk) {
            Files.copy(file, target);
        }
    }
}
