package dev.profileio.report;

import dev.profileio.baseline.Drift;
import dev.profileio.profile.TimeSizeGrid;
import java.util.List;
import java.util.Optional;

/**
 * What became of a test's baseline.
 *
 * @param lines what a reader should know, each a line
 * @param drift how the profile differs from it; empty if the two were not compared
 * @param recordedGrid the heatmap of the run that it was recorded in; empty if that was not kept, or not compared
 */
public record BaselineResult(List<String> lines, Optional<Drift> drift, Optional<TimeSizeGrid> recordedGrid) {

    /** Of a test that has none. */
    public static final BaselineResult NONE = new BaselineResult(List.of(), Optional.empty(), Optional.empty());

    /** Keeps an unmodifiable copy. */
    public BaselineResult {
        lines = List.copyOf(lines);
    }

    /** Of one that was not compared. */
    public static BaselineResult of(String line) {
        return new BaselineResult(List.of(line), Optional.empty(), Optional.empty());
    }
}
