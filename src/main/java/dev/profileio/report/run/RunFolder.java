package dev.profileio.report.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The folder of all reports, with the page of all tests in it.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** {@code index.html}: the page of all tests. */
    public Path page() {
        return path.resolve("index.html");
    }

    /**
     * Writes the page from what is there. Any number of JVMs may do so, each when its own tests have ended: the last one
     * finds the reports of all.
     */
    public void update() throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        FolderLock.holding(
                path, PATIENCE, () -> write(RunPage.text(ReportScan.entries(path, path, ""), Optional.empty())));
    }

    void write(String text) throws IOException {
        WholeFile.write(page(), text.getBytes(StandardCharsets.UTF_8));
    }
}
