package dev.profileio.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import org.jfree.chart.ui.RectangleEdge;

/** The strip beside a panel of the heatmap that says which colour stands for how much. */
final class ColorLegend {

    private static final int STRIP = 16;

    private ColorLegend() {}

    /** Draws the strip with its left edge at {@code x}, as high as the panel's data. */
    static void draw(Graphics2D g, double x, Rectangle2D data, ColorScale colors, Magnitude magnitude) {
        Rectangle2D strip = new Rectangle2D.Double(x, data.getY(), STRIP, data.getHeight());
        LogAxis axis = new LogAxis(
                magnitude.unit() + " per cell",
                magnitude,
                OptionalDouble.empty(),
                colors.from(),
                colors.from(),
                colors.to());
        Object antialiasing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        // Smoothed edges would show as lines across the strip.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        // Each level covers the lower end of the one above it, so that nothing shows between the two at any scale.
        for (int level = Heat.LEVELS - 1; level >= 0; level--) {
            double top = level == Heat.LEVELS - 1
                    ? strip.getY()
                    : axis.valueToJava2D(colors.start(level + 1), strip, RectangleEdge.RIGHT);
            g.setPaint(Style.heat(level));
            g.fill(new Rectangle2D.Double(x, top, STRIP, strip.getMaxY() - top));
        }
        g.setPaint(Style.FRAME);
        g.setStroke(new BasicStroke(1));
        g.draw(strip);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, antialiasing);
        axis.draw(g, strip.getMaxX(), strip, strip, RectangleEdge.RIGHT, null);
    }
}
