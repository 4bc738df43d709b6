package dev.profileio.report.console;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The heatmap in characters: reads and writes apart, time from left to right, size from bottom to top in powers of two,
 * and in one scale for both how many operations there were.
 */
final class TerminalHeatmap {

    /** Those by which the grid's columns can be divided, so that each character is as long as any other. */
    private static final List<Integer> WIDTHS = IntStream.rangeClosed(1, TimeSizeGrid.COLUMNS)
            .map(parts -> TimeSizeGrid.COLUMNS / parts)
            .filter(width -> TimeSizeGrid.COLUMNS % width == 0)
            .distinct()
            .boxed()
            .toList();

    private static final int MOST_ROWS = 12;

    /** {@code "  512 KiB │"}: indentation, size, and what is around it. */
    private static final int MARGIN = 12;

    private final TimeSizeGrid grid;
    private final Terminal terminal;
    private final int width;

    private TerminalHeatmap(TimeSizeGrid grid, Terminal terminal) {
        this.grid = grid;
        this.terminal = terminal;
        this.width = WIDTHS.stream()
                .filter(each -> MARGIN + each <= terminal.columns())
                .findFirst()
                .orElse(1);
    }

    /** Its lines; none where nothing was read or written. */
    static List<String> of(TimeSizeGrid grid, Terminal terminal) {
        TerminalHeatmap heatmap = new TerminalHeatmap(grid, terminal);
        Panel reads = heatmap.panel(Operation.READ);
        Panel writes = heatmap.panel(Operation.WRITE);
        long most = Math.max(reads.most(), writes.most());
        if (most == 0) {
            return List.of();
        }
        Shades shades = Shades.of(terminal, most);
        List<String> lines = new ArrayList<>();
        lines.addAll(heatmap.lines("reads", reads, shades));
        lines.addAll(heatmap.lines("writes", writes, shades));
        lines.add("  " + shades.legend());
        return lines;
    }

    /**
     * The numbers of one kind of operation.
     *
     * @param first the smallest size, as a bin
     * @param binsPerRow how many sizes a row has
     * @param rows the smallest sizes first
     */
    private record Panel(int first, int binsPerRow, List<long[]> rows) {

        long most() {
            return rows.stream().flatMapToLong(Arrays::stream).max().orElse(0);
        }
    }

    private Panel panel(Operation operation) {
        int[] used = IntStream.range(0, SizeBins.COUNT)
                .filter(bin -> IntStream.range(0, TimeSizeGrid.COLUMNS)
                        .anyMatch(column -> grid.ops(operation, column, bin) > 0))
                .toArray();
        if (used.length == 0) {
            return new Panel(0, 1, List.of());
        }
        int first = used[0];
        int bins = used[used.length - 1] - first + 1;
        int binsPerRow = (bins + MOST_ROWS - 1) / MOST_ROWS;
        List<long[]> rows = new ArrayList<>();
        for (int bin = first; bin < first + bins; bin += binsPerRow) {
            rows.add(row(operation, bin, Math.min(SizeBins.COUNT, bin + binsPerRow)));
        }
        return new Panel(first, binsPerRow, rows);
    }

    private long[] row(Operation operation, int fromBin, int toBin) {
        long[] row = new long[width];
        for (int bin = fromBin; bin < toBin; bin++) {
            for (int column = 0; column < TimeSizeGrid.COLUMNS; column++) {
                row[column * width / TimeSizeGrid.COLUMNS] += grid.ops(operation, column, bin);
            }
        }
        return row;
    }

    private List<String> lines(String title, Panel panel, Shades shades) {
        if (panel.rows().isEmpty()) {
            return List.of("  " + title + ": none");
        }
        boolean lined = terminal.canShow("│└─");
        List<String> lines = new ArrayList<>();
        lines.add("  " + title);
        for (int row = panel.rows().size() - 1; row >= 0; row--) {
            String size = Readable.bytes(SizeBins.from(panel.first() + row * panel.binsPerRow()));
            StringBuilder line = new StringBuilder(" ".repeat(Math.max(0, MARGIN - 2 - size.length()))).append(size);
            line.append(lined ? " │" : " |");
            for (long count : panel.rows().get(row)) {
                line.append(shades.of(count));
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add(" ".repeat(MARGIN - 1) + (lined ? "└" + "─".repeat(width) : "+" + "-".repeat(width)));
        String end = Readable.duration(grid.durationNanos());
        end = terminal.canShow(end) ? end : end.replace('µ', 'u');
        lines.add(" ".repeat(MARGIN) + "0" + " ".repeat(Math.max(1, width - 1 - end.length())) + end);
        return lines;
    }
}
