package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.TimeUnits;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * When operations of which size happened: reads above writes, their number on the left, their bytes on the right. Time
 * runs over the whole window, idle time included. The four panels have the same axes, and those of one column the same
 * colours, so that reads and writes compare.
 */
public final class HeatmapChart {

    /** The smallest ratio between the ends of a scale of colours, so that one amount alone has a scale as well. */
    private static final double SMALLEST_SPAN = Magnitude.position(10);

    /** How many intervals the axis of time has at most: few enough for labels of five characters. */
    private static final int MOST_TICKS = 10;

    /** The width of a panel's axis of sizes, in pixels. */
    private static final int AXIS = 90;

    /** The least width of a panel's legend and of what is free around it, in pixels. */
    private static final int LEGEND = 120;

    private HeatmapChart() {}

    /**
     * Draws the picture.
     *
     * @param g where to
     * @param area the picture's place; fonts and spacing are made for 1440 × 900
     * @param title any text, shortened where it is too long
     * @param grid the reads and writes in scope
     */
    public static void draw(Graphics2D g, Rectangle2D area, String title, TimeSizeGrid grid) {
        Rectangle2D rest = Style.head(g, area, title);
        double column = Math.max(1, (double) grid.durationNanos() / TimeSizeGrid.COLUMNS);
        String note = "Window: " + Readable.duration(grid.durationNanos()) + ", in columns of "
                + Readable.duration(Math.round(column)) + ". The darker a cell, the more; white is none.";
        double top =
                rest.getY() + Style.text(g, Style.TEXT, note, rest.getX(), rest.getY(), rest.getWidth()) + Style.MARGIN;
        double width = rest.getWidth() / 2;
        double height = rest.getMaxY() - top;
        column(g, new Rectangle2D.Double(rest.getX(), top, width, height), grid, Magnitude.OPERATIONS);
        column(g, new Rectangle2D.Double(rest.getX() + width, top, width, height), grid, Magnitude.BYTES);
    }

    private static void column(Graphics2D g, Rectangle2D area, TimeSizeGrid grid, Magnitude magnitude) {
        double height = area.getHeight() / 2;
        Rectangle2D upper = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), height);
        Rectangle2D lower = new Rectangle2D.Double(area.getX(), area.getY() + height, area.getWidth(), height);
        panel(g, upper, grid, Operation.READ, magnitude);
        panel(g, lower, grid, Operation.WRITE, magnitude);
    }

    private static void panel(
            Graphics2D g, Rectangle2D area, TimeSizeGrid grid, Operation operation, Magnitude magnitude) {
        boolean reads = operation == Operation.READ;
        String title = magnitude == Magnitude.OPERATIONS
                ? (reads ? "Reads: number of operations" : "Writes: number of operations")
                : (reads ? "Reads: bytes" : "Writes: bytes");
        Rectangle2D rest = Style.panel(g, area, title);
        ColorScale colors = colors(grid, magnitude);
        XYPlot plot = new XYPlot(null, time(grid.durationNanos()), sizes(grid), null);
        Style.of(plot);
        plot.setOutlineVisible(false);
        // A whole number of pixels for each column of the grid, lest some look wider than others.
        double columns = TimeSizeGrid.COLUMNS * Math.floor((rest.getWidth() - AXIS - LEGEND) / TimeSizeGrid.COLUMNS);
        plot.setInsets(new RectangleInsets(0, 0, Style.MARGIN / 2.0, rest.getWidth() - AXIS - columns));
        AxisSpace space = new AxisSpace();
        space.setLeft(AXIS);
        plot.setFixedRangeAxisSpace(space);
        if (isEmpty(grid, operation, magnitude)) {
            boolean none = isEmpty(grid, operation, Magnitude.OPERATIONS);
            Style.note(plot, none ? (reads ? "No reads in scope" : "No writes in scope") : "No bytes moved");
        }
        plot.addAnnotation(new Cells(grid, operation, magnitude, colors));
        PlotRenderingInfo info = new PlotRenderingInfo(null);
        plot.draw(g, rest, null, null, info);
        Rectangle2D data = info.getDataArea();
        frame(g, data);
        ColorLegend.draw(g, data.getMaxX() + Style.MARGIN, data, colors, magnitude);
    }

    /** The frame is around the cells, where the plot's own would be on top of the first and the last. */
    private static void frame(Graphics2D g, Rectangle2D data) {
        g.setPaint(Style.FRAME);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(data.getX() - 1, data.getY() - 1, data.getWidth() + 1, data.getHeight() + 1));
    }

    private static boolean isEmpty(TimeSizeGrid grid, Operation operation, Magnitude magnitude) {
        return Cells.amounts(grid, operation, magnitude).allMatch(amount -> amount == 0);
    }

    private static NumberAxis time(long durationNanos) {
        TimeUnits unit = TimeUnits.of(durationNanos);
        double duration = (double) durationNanos / unit.nanos();
        NumberAxis axis = new NumberAxis("time since the body began (" + unit.symbol() + ")");
        axis.setRange(0, duration);
        axis.setTickUnit(new NumberTickUnit(roundAbove(duration / MOST_TICKS), NumberFormat.getInstance(Locale.ROOT)));
        Style.of(axis);
        return axis;
    }

    /** The next 1, 2, 2.5 or 5 times a power of ten. */
    private static double roundAbove(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        return power
                * DoubleStream.of(1, 2, 2.5, 5)
                        .filter(leading -> leading * power >= value)
                        .findFirst()
                        .orElse(10);
    }

    private static SizeAxis sizes(TimeSizeGrid grid) {
        IntPredicate occurs = bin -> IntStream.range(0, TimeSizeGrid.COLUMNS)
                .anyMatch(column -> grid.ops(Operation.READ, column, bin) + grid.ops(Operation.WRITE, column, bin) > 0);
        int lastBin = IntStream.range(0, SizeBins.COUNT).filter(occurs).max().orElse(0);
        return SizeAxis.upTo(lastBin, occurs.test(0));
    }

    private static ColorScale colors(TimeSizeGrid grid, Magnitude magnitude) {
        long[] amounts = LongStream.concat(
                        Cells.amounts(grid, Operation.READ, magnitude), Cells.amounts(grid, Operation.WRITE, magnitude))
                .filter(amount -> amount > 0)
                .toArray();
        double smallest =
                Math.floor(Magnitude.position(LongStream.of(amounts).min().orElse(1)));
        double largest = Magnitude.position(LongStream.of(amounts).max().orElse(1));
        double from = magnitude == Magnitude.OPERATIONS ? 0 : Math.max(0, Math.min(smallest, largest - SMALLEST_SPAN));
        return new ColorScale(from, Math.max(largest, from + SMALLEST_SPAN));
    }
}
