package dev.profileio.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file that a report may have, the one that tells most first. */
public enum ReportFile {
    /** The heatmap. */
    HEATMAP("heatmap.png", "image/png"),
    /** The histogram. */
    HISTOGRAM("histogram.png", "image/png"),
    /** The page for people. */
    PAGE("index.html", "text/html; charset=UTF-8"),
    /** The profile for tools. */
    PROFILE("profile.json", "application/json; charset=UTF-8"),
    /** The stacks behind each line of Java. */
    CALL_SITES("callsites.txt", "text/plain; charset=UTF-8"),
    /** Every operation. */
    OPERATIONS("operations.csv", "text/csv; charset=UTF-8");

    private final String fileName;
    private final String mediaType;

    ReportFile(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** What it is called. */
    public String fileName() {
        return fileName;
    }

    /** What it is, as MIME has it. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Where it is, in a report that has it. */
    public Path in(ReportFolder folder) {
        return folder.path().resolve(fileName);
    }

    /** Those that a report has. */
    public static List<ReportFile> of(ReportFolder folder) {
        return Arrays.stream(values())
                .filter(file -> Files.isRegularFile(file.in(folder)))
                .toList();
    }
}
