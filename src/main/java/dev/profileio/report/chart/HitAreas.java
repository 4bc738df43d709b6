package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.ui.RectangleEdge;

/** What pictures say when they are pointed at. */
final class HitAreas {

    /** How many sizes a column of the heatmap names, those with most operations first. */
    private static final int MOST_SIZES = 6;

    private HitAreas() {}

    /** One for each column that has reads, and for each that has writes. */
    static List<HitArea> of(List<HeatmapPanel> panels) {
        List<HitArea> hits = new ArrayList<>();
        for (Operation operation : List.of(Operation.READ, Operation.WRITE)) {
            List<HeatmapPanel> both = panels.stream()
                    .filter(panel -> panel.cells().operation() == operation)
                    .toList();
            TimeSizeGrid grid = both.get(0).cells().grid();
            Columns columns = new Columns(grid.durationNanos());
            for (int column = 0; column < TimeSizeGrid.COLUMNS; column++) {
                String sizes = sizes(grid, operation, column);
                if (!sizes.isEmpty()) {
                    int at = column;
                    hits.add(new HitArea(
                            columns.describe(column) + ": " + sizes,
                            both.stream().map(panel -> column(panel, at)).toList()));
                }
            }
        }
        return hits;
    }

    /** One for each size that occurs. */
    static List<HitArea> of(List<HistogramPanel> panels, IoProfile profile) {
        SizeCounts readOps = SizeCounts.of(profile.readSizes(), Magnitude.OPERATIONS);
        SizeCounts readBytes = SizeCounts.of(profile.readSizes(), Magnitude.BYTES);
        SizeCounts writeOps = SizeCounts.of(profile.writeSizes(), Magnitude.OPERATIONS);
        SizeCounts writeBytes = SizeCounts.of(profile.writeSizes(), Magnitude.BYTES);
        return IntStream.range(0, SizeBins.COUNT)
                .filter(bin -> readOps.of(bin) + writeOps.of(bin) > 0)
                .mapToObj(bin -> new HitArea(
                        range(bin) + ": reads " + amount(readOps.of(bin), readBytes.of(bin)) + "; writes "
                                + amount(writeOps.of(bin), writeBytes.of(bin)),
                        panels.stream().map(panel -> bin(panel, bin)).toList()))
                .toList();
    }

    private static String sizes(TimeSizeGrid grid, Operation operation, int column) {
        List<Integer> bins = IntStream.range(0, SizeBins.COUNT)
                .filter(bin -> grid.ops(operation, column, bin) > 0)
                .boxed()
                .sorted(Comparator.comparingLong(bin -> -grid.ops(operation, column, bin)))
                .toList();
        int more = bins.size() - MOST_SIZES;
        return bins.stream()
                        .limit(MOST_SIZES)
                        .map(bin -> Words.amount(grid.ops(operation, column, bin), operation) + " of " + range(bin)
                                + ", " + Readable.bytes(grid.bytes(operation, column, bin)))
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + (more == 1 ? " more size" : " more sizes") : "");
    }

    private static Rectangle2D column(HeatmapPanel panel, int column) {
        double x = panel.cells().x(column, panel.data());
        double width = panel.cells().x(column + 1, panel.data()) - x;
        return new Rectangle2D.Double(
                x, panel.data().getY(), width, panel.data().getHeight());
    }

    private static Rectangle2D bin(HistogramPanel panel, int bin) {
        SizeAxis sizes = panel.sizes();
        double from = sizes.valueToJava2D(sizes.start(bin), panel.data(), RectangleEdge.BOTTOM);
        double to = sizes.valueToJava2D(sizes.end(bin), panel.data(), RectangleEdge.BOTTOM);
        return new Rectangle2D.Double(
                from, panel.data().getY(), to - from, panel.data().getHeight());
    }

    private static String range(int bin) {
        return Words.range(SizeBins.from(bin), SizeBins.to(bin));
    }

    private static String amount(long ops, long bytes) {
        return ops == 0 ? "none" : Words.operations(ops) + ", " + Readable.bytes(bytes);
    }
}
