package dev.profileio.report.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.EachLocale;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalHeatmapTests {

    private static final long SECOND = 1_000_000_000L;

    @EachLocale
    void showsReadsAndWritesApart() {
        assertThat(TerminalHeatmap.of(phases(), terminal(36, UTF_8)))
                .isEqualTo(
                        """
                          reads
                            4 KiB │            ▒
                                  └────────────────────────
                                   0                    2 s
                          writes
                           64 KiB │                       ░
                           32 KiB │
                           16 KiB │
                            8 KiB │
                            4 KiB │
                            2 KiB │
                            1 KiB │
                            512 B │
                            256 B │
                            128 B │
                             64 B │█▓
                          ░ 1  ▒ 6  ▓ 32  █ 178 or more operations\
                        """
                                .indent(2)
                                .lines()
                                .toList());
    }

    @Test
    void takesAsciiWhereTheConsoleHasNoBlocks() {
        List<String> lines = TerminalHeatmap.of(phases(), terminal(36, US_ASCII));

        assertThat(String.join("\n", lines)).matches("[\\x20-\\x7e\\n]+");
        assertThat(lines).contains("     64 B |#*", "          +------------------------");
        assertThat(lines).last().isEqualTo("  . 1  + 6  * 32  # 178 or more operations");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 33, 80, 81, 132, 250, 1000})
    void isNoWiderThanTheTerminal(int columns) {
        assertThat(TerminalHeatmap.of(phases(), terminal(columns, UTF_8)).stream()
                        .filter(line -> !line.contains("operations"))
                        .mapToInt(String::length))
                .allMatch(length -> length <= columns);
    }

    /** Every operation is in a cell, and no row or column is lost where several become one. */
    @ParameterizedTest
    @ValueSource(ints = {24, 80, 300})
    void hasAPlaceForEverySizeAndTime(int columns) {
        TimeSizeGrid grid = new TimeSizeGrid(TimeSizeGrid.COLUMNS);
        for (int i = 0; i < 63; i++) {
            grid.add(Operation.WRITE, i * 239L / 62, i == 0 ? 0 : 1L << (i - 1));
        }

        List<String> rows = TerminalHeatmap.of(grid, terminal(columns, UTF_8)).stream()
                .filter(line -> line.contains("│"))
                .toList();

        assertThat(rows).hasSizeBetween(10, 12).allMatch(row -> row.contains("░") || row.contains("█"));
        assertThat(rows.get(0)).matches(".*[░▒▓█]$");
        assertThat(rows).last().asString().matches(" +0 B │[░▒▓█].*");
    }

    @Test
    void isColouredOnlyWhereThatIsWanted() {
        Terminal coloured = Terminal.of(Map.of("COLUMNS", "36"), true, UTF_8);
        List<String> lines = TerminalHeatmap.of(phases(), coloured);

        assertThat(String.join("\n", lines)).contains("\033[38;5;226m█\033[0m");
        assertThat(lines.stream().map(line -> line.replaceAll("\033\\[[0-9;]*m", "")))
                .isEqualTo(TerminalHeatmap.of(phases(), terminal(36, UTF_8)));
    }

    @Test
    void isNoneWhereNothingWasReadOrWritten() {
        assertThat(TerminalHeatmap.of(new TimeSizeGrid(SECOND), terminal(80, UTF_8)))
                .isEmpty();
    }

    @Test
    void ofOneOperationHasOneShade() {
        TimeSizeGrid grid = new TimeSizeGrid(SECOND);
        grid.add(Operation.READ, 0, 10);

        assertThat(TerminalHeatmap.of(grid, terminal(80, UTF_8)))
                .contains("      8 B │░", "  writes: none")
                .last()
                .isEqualTo("  ░ 1 or more operations");
    }

    private static Terminal terminal(int columns, Charset charset) {
        return Terminal.of(Map.of("COLUMNS", Integer.toString(columns)), false, charset);
    }

    /** Small writes, then reads, then one large write. */
    private static TimeSizeGrid phases() {
        TimeSizeGrid grid = new TimeSizeGrid(2 * SECOND);
        for (int i = 0; i < 1_000; i++) {
            grid.add(Operation.WRITE, 0, 100);
        }
        for (int i = 0; i < 100; i++) {
            grid.add(Operation.WRITE, SECOND / 10, 100);
        }
        for (int i = 0; i < 10; i++) {
            grid.add(Operation.READ, SECOND, 4096);
        }
        grid.add(Operation.WRITE, 2 * SECOND - 1, 100_000);
        return grid;
    }
}
