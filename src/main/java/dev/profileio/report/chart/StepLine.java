package dev.profileio.report.chart;

import dev.profileio.profile.SizeBins;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.data.xy.XYSeries;

/** An outline of steps, one for each bin of sizes; where nothing is counted, it lies on zero. */
final class StepLine {

    /** The points of a step: its beginning, its marker, its end. */
    static final int POINTS = 3;

    private StepLine() {}

    /**
     * The line of these amounts.
     *
     * @param marker where a step has its marker, as a share of its width: lines with different shares never hide one
     *     another's
     */
    static XYSeries of(String name, SizeCounts counts, double marker, SizeAxis sizes, LogAxis amounts) {
        XYSeries line = new XYSeries(name, false);
        double zero = amounts.position(0);
        double end = sizes.getRange().getUpperBound();
        if (sizes.hasZero()) {
            step(line, sizes.start(0) - SizeAxis.MARGIN, sizes.start(0), marker, zero);
            step(line, sizes.start(0), sizes.end(0), marker, amounts.position(counts.of(0)));
            step(line, sizes.end(0), sizes.end(0) + SizeAxis.MARGIN, marker, zero);
            // Not a number interrupts the line.
            step(line, 0, 0, marker, Double.NaN);
        }
        step(line, -SizeAxis.MARGIN, 0, marker, zero);
        for (int bin = 1; bin < SizeBins.COUNT && sizes.start(bin) < end; bin++) {
            step(line, sizes.start(bin), Math.min(end, sizes.end(bin)), marker, amounts.position(counts.of(bin)));
        }
        step(line, Math.min(end, sizes.end(SizeBins.COUNT - 1)), end, marker, zero);
        return line;
    }

    /** The area between a line and zero. */
    static XYPolygonAnnotation shade(XYSeries line) {
        double[][] points = line.toArray();
        double[] corners = IntStream.range(0, line.getItemCount())
                .filter(i -> !Double.isNaN(points[1][i]))
                .mapToObj(i -> DoubleStream.of(points[0][i], points[1][i]))
                .flatMapToDouble(corner -> corner)
                .toArray();
        return new XYPolygonAnnotation(corners, null, null, StepRenderer.SHADE);
    }

    private static void step(XYSeries line, double from, double to, double marker, double amount) {
        line.add(from, amount, false);
        line.add(from + (to - from) * marker, amount, false);
        line.add(to, amount, false);
    }
}
