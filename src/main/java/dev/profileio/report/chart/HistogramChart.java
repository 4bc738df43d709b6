package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.IoProfile.SizeBin;
import dev.profileio.IoProfile.Total;
import dev.profileio.profile.SizeBins;
import dev.profileio.report.text.Readable;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Reads, writes and both together by the size of the operation: their number on the left, their bytes on the right.
 * Sizes, operations and bytes are on logarithmic scales, on which zero has a place of its own.
 */
final class HistogramChart {

    private HistogramChart() {}

    /**
     * Draws the picture.
     *
     * @param g where to
     * @param area the picture's place; fonts and spacing are made for 1440 × 600
     * @param title any text, shortened where it is too long
     * @param profile the operations in scope
     * @param limits the sizes to mark with a line, in and outside the range of the sizes that occurred
     * @return the panel of numbers and the panel of bytes
     */
    static List<HistogramPanel> draw(
            Graphics2D g, Rectangle2D area, String title, IoProfile profile, List<SizeLimit> limits) {
        List<SizeLimit> lines = limits.stream().distinct().toList();
        XYPlot operations = plot(profile, lines, Magnitude.OPERATIONS, "number of operations");
        XYPlot bytes = plot(profile, lines, Magnitude.BYTES, "bytes moved");

        Rectangle2D rest = legend(g, Style.head(g, area, title), operations);
        double half = rest.getWidth() / 2;
        Rectangle2D left = new Rectangle2D.Double(rest.getX(), rest.getY(), half, rest.getHeight());
        Rectangle2D right = new Rectangle2D.Double(rest.getX() + half, rest.getY(), half, rest.getHeight());
        return List.of(
                panel(g, Style.panel(g, left, "Operations by size"), operations),
                panel(g, Style.panel(g, right, "Bytes by size"), bytes));
    }

    private static HistogramPanel panel(Graphics2D g, Rectangle2D area, XYPlot plot) {
        PlotRenderingInfo info = new ChartRenderingInfo(null).getPlotInfo();
        plot.draw(g, area, null, null, info);
        return new HistogramPanel(info.getDataArea(), (SizeAxis) plot.getDomainAxis());
    }

    private static XYPlot plot(IoProfile profile, List<SizeLimit> limits, Magnitude magnitude, String label) {
        SizeCounts reads = SizeCounts.of(profile.readSizes(), magnitude);
        SizeCounts writes = SizeCounts.of(profile.writeSizes(), magnitude);
        SizeCounts all = reads.plus(writes);
        SizeAxis sizes = sizes(profile, limits);
        LogAxis amounts = amounts(reads, writes, limits.size(), magnitude, label);
        StepRenderer renderer = new StepRenderer();
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(StepLine.of(legend("reads", profile.reads()), reads, 0.25, sizes, amounts));
        lines.addSeries(StepLine.of(legend("writes", profile.writes()), writes, 0.75, sizes, amounts));
        XYSeries sum = StepLine.of("reads and writes together", all, 0.5, sizes, amounts);
        lines.addSeries(sum);
        renderer.addAnnotation(StepLine.shade(sum), Layer.BACKGROUND);
        XYPlot plot = new XYPlot(lines, sizes, amounts, renderer);
        Style.of(plot);
        plot.addAnnotation(new LimitLines(limits));
        if (all.positive().findAny().isEmpty()) {
            boolean none = profile.reads().ops() + profile.writes().ops() == 0;
            Style.note(plot, none ? "No reads or writes in scope" : "No bytes moved");
        }
        return plot;
    }

    private static SizeAxis sizes(IoProfile profile, List<SizeLimit> limits) {
        LongStream bins = Stream.concat(profile.readSizes().stream(), profile.writeSizes().stream())
                .mapToLong(SizeBin::from);
        LongStream lines = limits.stream().mapToLong(limit -> Math.max(1, limit.bytes()));
        long[] all = LongStream.concat(bins, lines).toArray();
        return SizeAxis.upTo(
                SizeBins.of(LongStream.of(all).max().orElse(0)),
                LongStream.of(all).anyMatch(s -> s == 0));
    }

    private static LogAxis amounts(
            SizeCounts reads, SizeCounts writes, int rowsOfLabels, Magnitude magnitude, String label) {
        long smallest =
                LongStream.concat(reads.positive(), writes.positive()).min().orElse(1);
        long largest = reads.plus(writes).positive().max().orElse(1);
        double from = magnitude == Magnitude.OPERATIONS ? 0 : Math.floor(Magnitude.position(smallest));
        double span = Math.max(2, Magnitude.position(largest) - from);
        double zero = from - Math.max(1, span / 8);
        double free = span * (0.08 + 0.06 * Math.min(rowsOfLabels, 5));
        return new LogAxis(label, magnitude, OptionalDouble.of(zero), from, zero - span / 40, from + span + free);
    }

    private static String legend(String name, Total total) {
        return name + ": " + Readable.count(total.ops()) + (total.ops() == 1 ? " operation, " : " operations, ")
                + Readable.bytes(total.bytes());
    }

    private static Rectangle2D legend(Graphics2D g, Rectangle2D area, XYPlot plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemLabelPadding(new RectangleInsets(2, 6, 2, 2 * Style.MARGIN));
        Size2D size = legend.arrange(g, new RectangleConstraint(new Range(0, area.getWidth()), new Range(0, 100)));
        legend.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), size.getWidth(), size.getHeight()));
        double used = size.getHeight() + Style.MARGIN;
        return new Rectangle2D.Double(area.getX(), area.getY() + used, area.getWidth(), area.getHeight() - used);
    }
}
