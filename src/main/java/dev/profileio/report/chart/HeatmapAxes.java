package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the heatmaps of one or more grids have in common, so that they compare.
 *
 * @param durationNanos how long the axis of time is: as long as the longest window
 * @param lastBin the bin of the largest size that occurs
 * @param zeroOccurs whether the size 0 does
 * @param operations the colours of numbers of operations
 * @param bytes the colours of bytes
 */
record HeatmapAxes(long durationNanos, int lastBin, boolean zeroOccurs, ColorScale operations, ColorScale bytes) {

    /** The smallest ratio between the ends of a scale of colours, so that one amount alone has a scale as well. */
    private static final double SMALLEST_SPAN = Magnitude.position(10);

    static HeatmapAxes of(TimeSizeGrid... grids) {
        List<TimeSizeGrid> all = List.of(grids);
        IntPredicate occurs = bin -> all.stream().anyMatch(grid -> occurs(grid, bin));
        return new HeatmapAxes(
                all.stream().mapToLong(TimeSizeGrid::durationNanos).max().orElse(1),
                IntStream.range(0, SizeBins.COUNT).filter(occurs).max().orElse(0),
                occurs.test(0),
                colors(all, Magnitude.OPERATIONS),
                colors(all, Magnitude.BYTES));
    }

    ColorScale colors(Magnitude magnitude) {
        return magnitude == Magnitude.OPERATIONS ? operations : bytes;
    }

    private static boolean occurs(TimeSizeGrid grid, int bin) {
        return IntStream.range(0, TimeSizeGrid.COLUMNS)
                .anyMatch(column -> grid.ops(Operation.READ, column, bin) + grid.ops(Operation.WRITE, column, bin) > 0);
    }

    private static ColorScale colors(List<TimeSizeGrid> grids, Magnitude magnitude) {
        long[] amounts = grids.stream()
                .flatMap(grid -> Stream.of(Operation.READ, Operation.WRITE)
                        .map(operation -> Cells.amounts(grid, operation, magnitude)))
                .flatMapToLong(cells -> cells)
                .filter(amount -> amount > 0)
                .toArray();
        double smallest =
                Math.floor(Magnitude.position(LongStream.of(amounts).min().orElse(1)));
        double largest = Magnitude.position(LongStream.of(amounts).max().orElse(1));
        double from = magnitude == Magnitude.OPERATIONS ? 0 : Math.max(0, Math.min(smallest, largest - SMALLEST_SPAN));
        return new ColorScale(from, Math.max(largest, from + SMALLEST_SPAN));
    }
}
