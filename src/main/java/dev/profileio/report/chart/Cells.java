package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** The level of an empty cell. */
    private static final int NOTHING = -1;

    /** Of what is behind the last column. */
    private static final int END = -2;

    /** The amounts of all cells, empty ones included. */
    static LongStream amounts(TimeSizeGrid grid, Operation operation, Magnitude magnitude) {
        return magnitude == Magnitude.BYTES ? grid.bytes(operation) : grid.ops(operation);
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
            int level = level(start, bin);
            for (int column = 1; column <= TimeSizeGrid.COLUMNS; column++) {
                int next = column == TimeSizeGrid.COLUMNS ? END : level(column, bin);
                if (next != level) {
                    if (level != NOTHING) {
                        double x = x(start, data);
                        runs.add(new Run(level, new Rectangle2D.Double(x, top, x(column, data) - x, bottom - top)));
                    }
                    start = column;
                    level = next;
                }
            }
        }
        runs.sort(Comparator.comparing(Run::level));
        return runs;
    }

    private int level(int column, int bin) {
        long amount =
                magnitude == Magnitude.BYTES ? grid.bytes(operation, column, bin) : grid.ops(operation, column, bin);
        return amount == 0 ? NOTHING : axes.colors(magnitude).level(Magnitude.position(amount));
    }
}
