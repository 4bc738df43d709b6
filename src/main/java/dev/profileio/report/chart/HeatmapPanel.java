package dev.profileio.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One of the four panels of the heatmap, whose cells are still to be drawn.
 *
 * @param cells what it shows
 * @param data where its cells are
 * @param sizes its axis of sizes
 */
record HeatmapPanel(Cells cells, Rectangle2D data, SizeAxis sizes) {

    List<Run> runs() {
        return cells.runs(data, sizes);
    }

    /** Draws the cells. */
    void fill(Graphics2D g) {
        Object antialiasing = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        // Smoothed edges would leave a pale seam between neighbours, and a pale margin around a cell of its own.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (Run run : runs()) {
            g.setPaint(Style.heat(run.level()));
            g.fill(run.area());
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, antialiasing);
    }
}
