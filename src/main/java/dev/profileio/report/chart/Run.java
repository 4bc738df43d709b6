package dev.profileio.report.chart;

import java.awt.geom.Rectangle2D;

/**
 * Neighbouring cells of the heatmap that have one size and one colour.
 *
 * @param level the colour
 * @param area where they are
 */
record Run(int level, Rectangle2D area) {}
