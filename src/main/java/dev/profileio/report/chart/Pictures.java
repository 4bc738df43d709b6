package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.profile.TimeSizeGrid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes the pictures of a report, and says why where it cannot: a picture that fails costs neither the numbers nor the
 * test's result. JVMs without fonts, as in a slim container, are the usual case.
 */
public final class Pictures {

    private static final int WIDTH = 1440;
    private static final int HISTOGRAM_HEIGHT = 600;
    private static final int HEATMAP_HEIGHT = 900;

    private Pictures() {}

    /**
     * Draws the histogram and writes it as PNG.
     *
     * @return nothing, or a sentence that says why there is no picture
     */
    public static Optional<String> histogram(Path file, String title, IoProfile profile, List<SizeLimit> limits) {
        return attempt(
                file,
                () -> PngWriter.write(
                        file,
                        WIDTH,
                        HISTOGRAM_HEIGHT,
                        1,
                        (g, area) -> HistogramChart.draw(g, area, title, profile, limits)));
    }

    /**
     * Draws the heatmap and writes it as PNG.
     *
     * @return nothing, or a sentence that says why there is no picture
     */
    public static Optional<String> heatmap(Path file, String title, TimeSizeGrid grid) {
        return attempt(
                file,
                () -> PngWriter.write(
                        file, WIDTH, HEATMAP_HEIGHT, 1, (g, area) -> HeatmapChart.draw(g, area, title, grid)));
    }

    /**
     * Nothing of AWT is touched outside of the attempt: a JVM may lack its classes, its libraries or its fonts, and each
     * shows as an Error of another kind.
     */
    private static Optional<String> attempt(Path file, Attempt attempt) {
        try {
            attempt.run();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Reasons.notWritten(file, e));
        } catch (RuntimeException | Error e) {
            return Optional.of(Reasons.notDrawn(String.valueOf(file.getFileName()), e));
        }
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
