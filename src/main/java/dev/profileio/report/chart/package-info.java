/** The pictures: a chart takes a profile and gives an image. */
@NullMarked
package dev.profileio.report.chart;

import org.jspecify.annotations.NullMarked;
