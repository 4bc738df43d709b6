package dev.profileio.report.chart;

import java.awt.geom.Rectangle2D;

/**
 * One of the two panels of the histogram, as it was drawn.
 *
 * @param data where its lines are
 * @param sizes its axis of sizes
 */
record HistogramPanel(Rectangle2D data, SizeAxis sizes) {}
