package dev.profileio.junit;

import dev.profileio.baseline.HeatmapFile;
import dev.profileio.profile.TimeSizeGrid;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The heatmap beside a baseline. It is a picture: whatever is wrong with it is said, and never fails a test.
 *
 * @param file where it is
 */
record RecordedHeatmap(HeatmapFile file) {

    /**
     * What was read.
     *
     * @param grid the heatmap, if there is one that can be read
     * @param lines why there is none
     */
    record Read(Optional<TimeSizeGrid> grid, List<String> lines) {}

    /**
     * Writes it, where its baseline was written or it is not there: in every other run it would differ a little, and be
     * committed for nothing.
     *
     * @return what a reader should know
     */
    List<String> keep(TimeSizeGrid grid, boolean baselineWritten) {
        if (!baselineWritten && file.exists()) {
            return List.of();
        }
        try {
            file.write(grid);
            return baselineWritten ? List.of() : List.of("its heatmap was written to " + file.path() + ": commit it");
        } catch (IOException | RuntimeException e) {
            return List.of("its heatmap could not be written: " + e);
        }
    }

    Read read() {
        try {
            Optional<TimeSizeGrid> grid = file.read();
            return new Read(
                    grid,
                    grid.isPresent()
                            ? List.of()
                            : List.of("there is no heatmap of it beside it: -Dprofileio.baseline=update writes one"));
        } catch (IOException | RuntimeException e) {
            return new Read(
                    Optional.empty(),
                    List.of("its heatmap could not be read: " + e.getMessage()
                            + "; delete it, and -Dprofileio.baseline=update writes another"));
        }
    }
}
