package dev.profileio.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder of one test's report.
 *
 * @param path where it is
 */
public record ReportFolder(Path path) {

    /**
     * The folder of a test, under the folder of all reports.
     *
     * @param reports the folder of all reports
     * @param className the binary name of the test's class
     * @param testName what tells the test from others of the class, in any characters
     */
    public static ReportFolder of(Path reports, String className, String testName) {
        return new ReportFolder(reports.resolve(FileName.safe(className)).resolve(FileName.safe(testName)));
    }

    /** The folder of all reports. */
    public Path reports() {
        Path testClass = path.getParent();
        Path reports = testClass == null ? null : testClass.getParent();
        if (reports == null) {
            throw new IllegalStateException("Expected the folder of a test in that of its class, found " + path);
        }
        return reports;
    }

    /** Makes the folder, without anything that an earlier run left in it. */
    public void prepare() throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            deleteContent(path);
        }
        Files.createDirectories(path);
    }

    /** {@code index.html}: the report for people. */
    public Path page() {
        return path.resolve("index.html");
    }

    /** {@code summary.properties}: what the page of all tests says of this one. */
    public Path summary() {
        return path.resolve("summary.properties");
    }

    /** {@code sparkline.svg}: the heatmap, in the size of a word. */
    public Path sparkline() {
        return path.resolve("sparkline.svg");
    }

    /** {@code profile.json}. */
    public Path json() {
        return path.resolve("profile.json");
    }

    /** {@code callsites.txt}: the whole stack behind each line that {@code profile.json} names. */
    public Path callSites() {
        return path.resolve("callsites.txt");
    }

    /** {@code histogram.png}. */
    public Path histogram() {
        return path.resolve("histogram.png");
    }

    /** {@code heatmap.png}. */
    public Path heatmap() {
        return path.resolve("heatmap.png");
    }

    /**
     * The baseline of the same test: a file that is named as this folder is.
     *
     * @param baselines the folder of all baselines
     */
    public Path baseline(Path baselines) {
        Path testClass = path.getParent();
        if (testClass == null) {
            throw new IllegalStateException("Expected the folder of a test in that of its class, found " + path);
        }
        return baselines.resolve(testClass.getFileName()).resolve(path.getFileName() + ".json");
    }

    /** {@code operations.csv}. */
    public Path operations() {
        return path.resolve("operations.csv");
    }

    /** Where a raw trace is kept that could not be understood, or was asked for. */
    public Path trace() {
        return path.resolve("trace");
    }

    /** Where it stands how to run the fork by hand, and the remains are kept of one that ended before its test did. */
    public Path remains() {
        return path.resolve("fork");
    }

    private static void deleteContent(Path folder) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    deleteContent(child);
                }
                Files.delete(child);
            }
        }
    }
}
