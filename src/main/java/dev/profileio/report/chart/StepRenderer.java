package dev.profileio.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.jfree.chart.LegendItem;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * The lines of the histogram. They differ in dashes, width, marker and colour, so that they can be told apart in print,
 * and where they coincide: the thin ones lie on the wide one, and the gaps of the dashed one show the one below.
 */
final class StepRenderer extends XYLineAndShapeRenderer {

    /** The series of reads: dashed and blue, with circles. */
    static final int READS = 0;

    /** The series of writes: solid and vermilion, with triangles. */
    static final int WRITES = 1;

    /** The series of reads and writes together: wide and grey, without markers. It is drawn below the others. */
    static final int ALL = 2;

    /** The fill below the line of reads and writes together. */
    static final Color SHADE = Style.color(Theme.SHADE);

    StepRenderer() {
        setDrawSeriesLineAsPath(true);
        setLegendLine(new Line2D.Double(-24, 0, 24, 0));
        setUseFillPaint(true);
        setDefaultFillPaint(Style.PAPER);
        setUseOutlinePaint(false);
        style(READS, Style.color(Theme.READS), dashed(2.4f), new Ellipse2D.Double(-4.5, -4.5, 9, 9));
        style(WRITES, Style.color(Theme.WRITES), solid(2.4f), triangle(5.5));
        setSeriesFillPaint(WRITES, lookupSeriesPaint(WRITES));
        style(ALL, Style.color(Theme.ALL), solid(7), new Path2D.Double());
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        return series != ALL && item % StepLine.POINTS == 1 && isAboveZero(series, item);
    }

    @Override
    public LegendItem getLegendItem(int dataset, int series) {
        LegendItem item = super.getLegendItem(dataset, series);
        item.setShapeVisible(series != ALL);
        return item;
    }

    private boolean isAboveZero(int series, int item) {
        LogAxis amounts = (LogAxis) getPlot().getRangeAxis();
        return getPlot().getDataset().getYValue(series, item) > amounts.position(0);
    }

    private void style(int series, Color color, BasicStroke stroke, Shape marker) {
        setSeriesPaint(series, color);
        setSeriesStroke(series, stroke);
        setSeriesShape(series, marker);
        setLegendTextFont(series, Style.TEXT);
        setLegendTextPaint(series, Style.INK);
    }

    private static BasicStroke solid(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke dashed(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {7, 4}, 0);
    }

    private static Shape triangle(double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -radius);
        path.lineTo(radius, radius * 0.8);
        path.lineTo(-radius, radius * 0.8);
        path.closePath();
        return path;
    }
}
