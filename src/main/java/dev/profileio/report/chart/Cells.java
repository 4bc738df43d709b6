package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The cells of one panel of the heatmap: one operation's number or bytes.
 *
 * @param grid what was counted
 * @param axes the axes, of which that of time may be longer than the grid's window
 * @param operation reads or writes
 * @param magnitude their number or their bytes
 */
record Cells(TimeSizeGrid grid, HeatmapAxes axes, Operation operation, Magnitude magnitude) {

    /** The amounts of all cells, empty ones included. */
    static LongStream amounts(TimeSizeGrid grid, Operation operation, Magnitude magnitude) {
        return IntStream.range(0, SizeBins.COUNT)
                .mapToObj(bin -> IntStream.range(0, TimeSizeGrid.COLUMNS)
                        .mapToLong(column -> amount(grid, operation, magnitude, column, bin)))
                .flatMapToLong(row -> row);
    }

    private static long amount(TimeSizeGrid grid, Operation operation, Magnitude magnitude, int column, int bin) {
        return magnitude == Magnitude.BYTES ? grid.bytes(operation, column, bin) : grid.ops(operation, column, bin);
    }

    boolean isEmpty() {
        return amounts(grid, operation, magnitude).allMatch(amount -> amount == 0);
    }

    /** Where a column begins, or the one before it ends, by its time. */
    double x(int column, Rectangle2D data) {
        double ofWindow = (double) column / TimeSizeGrid.COLUMNS;
        return data.getX() + ofWindow * grid.durationNanos() / axes.durationNanos() * data.getWidth();
    }

    /** The cells that are not empty, those of the highest level last, so that these are on top where they are narrow. */
    List<Run> runs(Rectangle2D data, SizeAxis sizes) {
        List<Run> runs = new ArrayList<>();
        for (int bin = sizes.hasZero() ? 0 : 1; bin < SizeBins.COUNT; bin++) {
            double bottom = sizes.valueToJava2D(sizes.start(bin), data, RectangleEdge.LEFT);
            double top = sizes.valueToJava2D(sizes.end(bin), data, RectangleEdge.LEFT);
            int start = 0;
            for (int column = 1; column <= TimeSizeGrid.COLUMNS; column++) {
                int level = level(start, bin);
                if (column == TimeSizeGrid.COLUMNS || level(column, bin) != level) {
                    if (level >= 0) {
                        double x = x(start, data);
                        runs.add(new Run(level, new Rectangle2D.Double(x, top, x(column, data) - x, bottom - top)));
                    }
                    start = column;
                }
            }
        }
        runs.sort(Comparator.comparing(Run::level));
        return runs;
    }

    /** -1 where there is nothing. */
    private int level(int column, int bin) {
        long amount = amount(grid, operation, magnitude, column, bin);
        return amount == 0 ? -1 : axes.colors(magnitude).level(Magnitude.position(amount));
    }
}
