package dev.profileio.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A part of a picture that says in words what it shows, when it is pointed at.
 *
 * @param words what it says
 * @param areas where it is: in each panel that shows it
 */
record HitArea(String words, List<Rectangle2D> areas) {}
