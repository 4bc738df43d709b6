package dev.profileio.report.chart;

/**
 * Neighbouring cells of the heatmap that have one size and one colour, as one rectangle of the picture.
 *
 * @param level the colour
 * @param x the left edge
 * @param y the upper edge
 * @param width how wide it is
 * @param height how high it is
 */
record Run(int level, double x, double y, double width, double height) {}
