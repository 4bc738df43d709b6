package dev.profileio.baseline;

import dev.profileio.Operation;
import dev.profileio.profile.SizeBins;
import dev.profileio.profile.TimeSizeGrid;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heatmap of the run that a baseline was recorded in, as text beside it: a line with the length of the window, and a
 * line for each cell that is not empty. Its times differ from run to run, so it is a picture to look at, and nothing is
 * compared with it.
 *
 * @param path where it is
 */
public record HeatmapFile(Path path) {

    /** How the name of such a file ends. */
    public static final String SUFFIX = ".heatmap";

    private static final int VERSION = 1;
    private static final int LONGEST = 60;
    private static final List<Operation> OPERATIONS = List.of(Operation.READ, Operation.WRITE);
    private static final Pattern HEAD = Pattern.compile("heatmap (\\d+) ([1-9]\\d*)");
    private static final Pattern CELL = Pattern.compile("(read|write) (\\d+) (\\d+) ([1-9]\\d*) (\\d+)");

    /** That of a baseline. */
    public static HeatmapFile of(BaselineFile baseline) {
        String name = String.valueOf(baseline.path().getFileName());
        return new HeatmapFile(baseline.path().resolveSibling(name.replaceFirst("\\.json$", "") + SUFFIX));
    }

    /** Whether there is one, whatever it says. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Writes it. */
    public void write(TimeSizeGrid grid) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("heatmap ")
                .append(VERSION)
                .append(' ')
                .append(grid.durationNanos())
                .append('\n');
        for (Operation operation : OPERATIONS) {
            for (int column = 0; column < TimeSizeGrid.COLUMNS; column++) {
                for (int bin = 0; bin < SizeBins.COUNT; bin++) {
                    long ops = grid.ops(operation, column, bin);
                    if (ops > 0) {
                        text.append(operation.name().toLowerCase(Locale.ROOT)).append(' ');
                        text.append(column)
                                .append(' ')
                                .append(bin)
                                .append(' ')
                                .append(ops)
                                .append(' ');
                        text.append(grid.bytes(operation, column, bin)).append('\n');
                    }
                }
            }
        }
        WholeFile.write(path, text.toString());
    }

    /**
     * Reads it, if it exists.
     *
     * @throws BaselineFormatException if it cannot be understood
     */
    public Optional<TimeSizeGrid> read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (NoSuchFileException notRecorded) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw error("it is no text in UTF-8");
        }
        TimeSizeGrid grid = new TimeSizeGrid(duration(lines.isEmpty() ? "" : lines.get(0)));
        for (int i = 1; i < lines.size(); i++) {
            add(grid, i + 1, lines.get(i));
        }
        return Optional.of(grid);
    }

    private long duration(String line) throws BaselineFormatException {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            throw error(1, "heatmap " + VERSION + " and the nanoseconds of the window", line);
        }
        if (!head.group(1).equals(Integer.toString(VERSION))) {
            throw error(1, "version " + VERSION + ", which this version of ProfileIO writes", line);
        }
        return number(1, head.group(2), Long.MAX_VALUE);
    }

    private void add(TimeSizeGrid grid, int at, String line) throws BaselineFormatException {
        Matcher cell = CELL.matcher(line);
        if (!cell.matches()) {
            throw error(at, "read or write, a column, a range of sizes, operations and bytes", line);
        }
        grid.addCell(
                Operation.valueOf(cell.group(1).toUpperCase(Locale.ROOT)),
                (int) number(at, cell.group(2), TimeSizeGrid.COLUMNS - 1),
                (int) number(at, cell.group(3), SizeBins.COUNT - 1),
                number(at, cell.group(4), Long.MAX_VALUE),
                number(at, cell.group(5), Long.MAX_VALUE));
    }

    private long number(int at, String digits, long most) throws BaselineFormatException {
        BigInteger number = new BigInteger(digits);
        if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            throw error(at, "a number of " + most + " at most", digits);
        }
        return number.longValue();
    }

    private BaselineFormatException error(int at, String expected, String found) {
        return error("line " + at + ": expected " + expected + ", found "
                + (found.length() > LONGEST ? found.substring(0, LONGEST) + "…" : found));
    }

    private BaselineFormatException error(String what) {
        return new BaselineFormatException(path + ": " + what);
    }
}
