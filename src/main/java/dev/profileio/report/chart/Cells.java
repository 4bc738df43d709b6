package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** The cells of one panel of the heatmap: one operation's number or bytes. */
final class Cells extends AbstractXYAnnotation {

    private final TimeSizeGrid grid;
    private final Operation operation;
    private final Magnitude magnitude;
    private final ColorScale colors;

    Cells(TimeSizeGrid grid, Operation operation, Magnitude magnitude, ColorScale colors) {
        this.grid = grid;
        this.operation = operation;
        this.magnitude = magnitude;
        this.colors = colors;
    }

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

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis time,
            ValueAxis range,
            int rendererIndex,
            PlotRenderingInfo info) {
        SizeAxis sizes = (SizeAxis) range;
        Object antialiasing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        // Smoothed edges would leave a pale seam between neighbours, and a pale margin around a cell of its own.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        double width = dataArea.getWidth() / TimeSizeGrid.COLUMNS;
        for (int bin = sizes.hasZero() ? 0 : 1; bin < SizeBins.COUNT; bin++) {
            double bottom = sizes.valueToJava2D(sizes.start(bin), dataArea, RectangleEdge.LEFT);
            double top = sizes.valueToJava2D(sizes.end(bin), dataArea, RectangleEdge.LEFT);
            for (int column = 0; column < TimeSizeGrid.COLUMNS; column++) {
                long amount = amount(grid, operation, magnitude, column, bin);
                if (amount > 0) {
                    g.setPaint(colors.at(Magnitude.position(amount)));
                    g.fill(new Rectangle2D.Double(dataArea.getX() + column * width, top, width, bottom - top));
                }
            }
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, antialiasing);
    }
}
