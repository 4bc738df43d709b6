package dev.profileio.profile;

import dev.profileio.Operation;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * Reads and writes in scope, counted in cells of time and size: what the heatmap shows. Columns divide the window
 * evenly, the first beginning at 0 and the last ending with the window; rows are {@link SizeBins}.
 */
public final class TimeSizeGrid {

    /** How many columns the window is divided into. */
    public static final int COLUMNS = 240;

    private final long durationNanos;
    private final Cells reads = new Cells();
    private final Cells writes = new Cells();

    /** An empty grid over a window of this length; a window of 0 ns counts as one of 1 ns. */
    public TimeSizeGrid(long durationNanos) {
        this.durationNanos = Math.max(1, durationNanos);
    }

    /** The length of the window. */
    public long durationNanos() {
        return durationNanos;
    }

    /** Counts one read or write; other operations are not part of the grid. The time is since the window's start. */
    public void add(Operation operation, long sinceStartNanos, long bytes) {
        if (operation == Operation.READ || operation == Operation.WRITE) {
            // Whole numbers, since 123.0 / 240 * 240 is less than 123; they suffice for a window of a year.
            long column = sinceStartNanos * COLUMNS / durationNanos;
            cells(operation).add((int) Math.min(COLUMNS - 1, column), SizeBins.of(bytes), 1, bytes);
        }
    }

    /** Adds what a cell of another grid holds: of a window of the same length, as it was recorded. */
    public void addCell(Operation operation, int column, int row, long ops, long bytes) {
        cells(operation).add(Objects.checkIndex(column, COLUMNS), Objects.checkIndex(row, SizeBins.COUNT), ops, bytes);
    }

    /** The operations of a cell. */
    public long ops(Operation operation, int column, int row) {
        return cells(operation).ops[row * COLUMNS + column];
    }

    /** The bytes of a cell. */
    public long bytes(Operation operation, int column, int row) {
        return cells(operation).bytes[row * COLUMNS + column];
    }

    /** The operations of all cells, empty ones included. */
    public LongStream ops(Operation operation) {
        return LongStream.of(cells(operation).ops);
    }

    /** The bytes of all cells, empty ones included. */
    public LongStream bytes(Operation operation) {
        return LongStream.of(cells(operation).bytes);
    }

    private Cells cells(Operation operation) {
        return switch (operation) {
            case READ -> reads;
            case WRITE -> writes;
            default -> throw new IllegalArgumentException("Expected READ or WRITE, found " + operation);
        };
    }

    private static final class Cells {
        private final long[] ops = new long[SizeBins.COUNT * COLUMNS];
        private final long[] bytes = new long[SizeBins.COUNT * COLUMNS];

        void add(int column, int row, long count, long size) {
            ops[row * COLUMNS + column] += count;
            bytes[row * COLUMNS + column] += size;
        }
    }
}
