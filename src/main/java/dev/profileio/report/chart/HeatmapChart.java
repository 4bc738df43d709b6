package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.TimeUnits;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.annotations.XYLineAnnotation;
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
final class HeatmapChart {

    /** The least distance between the ticks of the axis of time in pixels: enough for labels of five characters. */
    private static final int TICK_DISTANCE = 48;

    /** The width of a panel's axis of sizes, in pixels. */
    private static final int AXIS = 90;

    /** The least width of a panel's legend and of what is free around it, in pixels. */
    private static final int LEGEND = 120;

    /** How wide a picture is whose note has one line, in pixels. */
    private static final int ONE_LINE = 1200;

    private HeatmapChart() {}

    /**
     * Draws the whole picture.
     *
     * @param g where to
     * @param area the picture's place; fonts and spacing are made for 1440 × 900
     * @param title any text, shortened where it is too long
     * @param grid the reads and writes in scope
     */
    static void draw(Graphics2D g, Rectangle2D area, String title, TimeSizeGrid grid) {
        for (HeatmapPanel panel : drawPanels(g, area, title, grid, HeatmapAxes.of(grid))) {
            panel.fill(g);
        }
    }

    /**
     * Draws the picture but for its cells.
     *
     * @param area the picture's place, at least 960 × 700
     * @param axes of this grid, or of this one and others
     * @return the panels whose cells are to be drawn
     */
    static List<HeatmapPanel> drawPanels(
            Graphics2D g, Rectangle2D area, String title, TimeSizeGrid grid, HeatmapAxes axes) {
        Rectangle2D rest = Style.head(g, area, title);
        double top = rest.getY();
        for (String line : notes(rest.getWidth(), grid, axes)) {
            top += Style.text(g, Style.TEXT, line, rest.getX(), top, rest.getWidth());
        }
        top += Style.MARGIN;
        double width = rest.getWidth() / 2;
        double height = (rest.getMaxY() - top) / 2;
        List<HeatmapPanel> panels = new ArrayList<>();
        for (Magnitude magnitude : Magnitude.values()) {
            for (Operation operation : List.of(Operation.READ, Operation.WRITE)) {
                double x = rest.getX() + (magnitude == Magnitude.OPERATIONS ? 0 : width);
                double y = top + (operation == Operation.READ ? 0 : height);
                Cells cells = new Cells(grid, axes, operation, magnitude);
                panels.add(panel(g, new Rectangle2D.Double(x, y, width, height), cells));
            }
        }
        return panels;
    }

    /** As many lines in each of two pictures side by side, so that their panels are side by side as well. */
    private static List<String> notes(double width, TimeSizeGrid grid, HeatmapAxes axes) {
        double column = Math.max(1, (double) grid.durationNanos() / TimeSizeGrid.COLUMNS);
        String window = "Window: " + Readable.duration(grid.durationNanos()) + ", in columns of "
                + Readable.duration(Math.round(column)) + (endsWithin(grid, axes) ? ", up to the dashed line." : ".");
        String colors = "The scale beside a panel says how much a colour is; no colour is none.";
        return width < ONE_LINE ? List.of(window, colors) : List.of(window + " " + colors);
    }

    private static boolean endsWithin(TimeSizeGrid grid, HeatmapAxes axes) {
        return grid.durationNanos() < axes.durationNanos();
    }

    private static HeatmapPanel panel(Graphics2D g, Rectangle2D area, Cells cells) {
        Rectangle2D rest = Style.panel(g, area, title(cells));
        SizeAxis sizes = SizeAxis.upTo(cells.axes().lastBin(), cells.axes().zeroOccurs());
        // A whole number of pixels for each column of the grid, lest some look wider than others.
        double columns = TimeSizeGrid.COLUMNS * Math.floor((rest.getWidth() - AXIS - LEGEND) / TimeSizeGrid.COLUMNS);
        XYPlot plot = new XYPlot(null, time(cells.axes().durationNanos(), columns), sizes, null);
        Style.of(plot);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(0, 0, Style.MARGIN / 2.0, rest.getWidth() - AXIS - columns));
        AxisSpace space = new AxisSpace();
        space.setLeft(AXIS);
        plot.setFixedRangeAxisSpace(space);
        if (endsWithin(cells.grid(), cells.axes())) {
            double share = (double) cells.grid().durationNanos() / cells.axes().durationNanos();
            double end = share * plot.getDomainAxis().getUpperBound();
            plot.addAnnotation(new XYLineAnnotation(
                    end, sizes.getLowerBound(), end, sizes.getUpperBound(), Style.DASHED, Style.FRAME));
        }
        if (cells.isEmpty()) {
            Style.note(plot, nothing(cells));
        }
        PlotRenderingInfo info = new ChartRenderingInfo(null).getPlotInfo();
        plot.draw(g, rest, null, null, info);
        Rectangle2D data = info.getDataArea();
        frame(g, data);
        ColorLegend.draw(
                g, data.getMaxX() + Style.MARGIN, data, cells.axes().colors(cells.magnitude()), cells.magnitude());
        return new HeatmapPanel(cells, data, sizes);
    }

    private static String title(Cells cells) {
        return (cells.operation() == Operation.READ ? "Reads: " : "Writes: ")
                + (cells.magnitude() == Magnitude.OPERATIONS ? "number of operations" : "bytes");
    }

    private static String nothing(Cells cells) {
        if (!new Cells(cells.grid(), cells.axes(), cells.operation(), Magnitude.OPERATIONS).isEmpty()) {
            return "No bytes moved";
        }
        return cells.operation() == Operation.READ ? "No reads in scope" : "No writes in scope";
    }

    /** The frame is around the cells, where the plot's own would be on top of the first and the last. */
    private static void frame(Graphics2D g, Rectangle2D data) {
        g.setPaint(Style.FRAME);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(data.getX() - 1, data.getY() - 1, data.getWidth() + 1, data.getHeight() + 1));
    }

    private static NumberAxis time(long durationNanos, double width) {
        TimeUnits unit = TimeUnits.of(durationNanos);
        double duration = (double) durationNanos / unit.nanos();
        NumberAxis axis = new NumberAxis("time since the body began (" + unit.symbol() + ")");
        axis.setRange(0, duration);
        axis.setTickUnit(new NumberTickUnit(
                roundAbove(duration / Math.floor(width / TICK_DISTANCE)), NumberFormat.getInstance(Locale.ROOT)));
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
}
