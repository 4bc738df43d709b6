package dev.profileio.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Vertical lines at limits of size, each with its label at the top, a row lower than the one before it. */
final class LimitLines extends AbstractXYAnnotation {

    /** The height of a label's row in pixels. */
    static final int ROW = 20;

    private static final int GAP = 6;

    private final List<SizeLimit> limits;

    LimitLines(List<SizeLimit> limits) {
        this.limits = limits;
    }

    @Override
    public void draw(
            Graphics2D g,
            XYPlot plot,
            Rectangle2D dataArea,
            ValueAxis sizes,
            ValueAxis amounts,
            int rendererIndex,
            PlotRenderingInfo info) {
        for (int i = 0; i < limits.size(); i++) {
            SizeLimit limit = limits.get(i);
            double x =
                    sizes.valueToJava2D(Magnitude.position(Math.max(1, limit.bytes())), dataArea, RectangleEdge.BOTTOM);
            g.setPaint(Style.INK);
            g.setStroke(Style.DASHED);
            g.draw(new Line2D.Double(x, dataArea.getMinY(), x, dataArea.getMaxY()));
            label(g, dataArea, limit.label(), x, dataArea.getMinY() + GAP + i * ROW);
        }
    }

    private static void label(Graphics2D g, Rectangle2D dataArea, String label, double x, double y) {
        FontMetrics metrics = g.getFontMetrics(Style.TICK);
        boolean toTheRight = x < dataArea.getCenterX();
        double room = (toTheRight ? dataArea.getMaxX() - x : x - dataArea.getMinX()) - 2 * GAP;
        String shown = Style.shortened(label, metrics, room);
        double width = metrics.stringWidth(shown);
        double left = toTheRight ? x + GAP : x - GAP - width;
        g.setPaint(Style.PAPER);
        g.fill(new Rectangle2D.Double(left - 2, y, width + 4, ROW - 2));
        Style.text(g, Style.TICK, shown, left, y, room);
    }
}
