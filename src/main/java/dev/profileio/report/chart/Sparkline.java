package dev.profileio.report.chart;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of reads and of writes over time, as two strips of colours. It needs nothing of AWT. */
final class Sparkline {

    private static final int HEIGHT = 32;
    private static final int STRIP = 15;

    private Sparkline() {}

    static String of(TimeSizeGrid grid) {
        long most = Stream.of(Operation.READ, Operation.WRITE)
                .flatMapToLong(operation ->
                        IntStream.range(0, TimeSizeGrid.COLUMNS).mapToLong(column -> ops(grid, operation, column)))
                .max()
                .orElse(0);
        ColorScale colors = new ColorScale(0, Magnitude.position(Math.max(10, most)));
        Map<Integer, StringBuilder> paths = new TreeMap<>();
        strip(grid, Operation.READ, 0, colors, paths);
        strip(grid, Operation.WRITE, HEIGHT - STRIP, colors, paths);

        StringBuilder light = new StringBuilder(rule("p", Theme.GRID.light()));
        StringBuilder dark = new StringBuilder(rule("p", Theme.GRID.dark()));
        StringBuilder cells = new StringBuilder();
        paths.forEach((level, path) -> {
            light.append(rule("h" + level, Heat.light(level)));
            dark.append(rule("h" + level, Heat.dark(level)));
            cells.append("<path class='h")
                    .append(level)
                    .append("' d='")
                    .append(path)
                    .append("'/>");
        });
        return "<svg xmlns='http://www.w3.org/2000/svg' width='" + TimeSizeGrid.COLUMNS + "' height='" + HEIGHT
                + "' viewBox='0 0 " + TimeSizeGrid.COLUMNS + " " + HEIGHT + "' shape-rendering='crispEdges'><title>"
                + "Reads above and writes below, over " + Xml.text(Readable.duration(grid.durationNanos()))
                + "</title><style>" + light + "@media(prefers-color-scheme:dark){" + dark + "}</style>"
                + "<path class='p' d='" + rectangle(0, TimeSizeGrid.COLUMNS, 0)
                + rectangle(0, TimeSizeGrid.COLUMNS, HEIGHT - STRIP) + "'/>" + cells + "</svg>\n";
    }

    private static void strip(
            TimeSizeGrid grid, Operation operation, int y, ColorScale colors, Map<Integer, StringBuilder> paths) {
        int start = 0;
        for (int column = 1; column <= TimeSizeGrid.COLUMNS; column++) {
            int level = level(grid, operation, start, colors);
            if (column == TimeSizeGrid.COLUMNS || level(grid, operation, column, colors) != level) {
                if (level >= 0) {
                    paths.computeIfAbsent(level, key -> new StringBuilder()).append(rectangle(start, column, y));
                }
                start = column;
            }
        }
    }

    /** -1 where there is nothing. */
    private static int level(TimeSizeGrid grid, Operation operation, int column, ColorScale colors) {
        long ops = ops(grid, operation, column);
        return ops == 0 ? -1 : colors.level(Magnitude.position(ops));
    }

    private static long ops(TimeSizeGrid grid, Operation operation, int column) {
        return IntStream.range(0, SizeBins.COUNT)
                .mapToLong(bin -> grid.ops(operation, column, bin))
                .sum();
    }

    private static String rectangle(int from, int to, int y) {
        return "M" + from + " " + y + "h" + (to - from) + "v" + STRIP + "h" + (from - to) + "z";
    }

    private static String rule(String name, int color) {
        return "." + name + "{fill:" + Svg.hex(color) + "}";
    }
}
