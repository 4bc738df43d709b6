package dev.profileio.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.Operation;
import dev.profileio.profile.TimeSizeGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeatmapFileTests {

    private static final String TEXT =
            """
            heatmap 1 2400000000
            read 0 0 1 0
            read 120 13 2 10000
            write 120 13 1 4096
            write 239 63 1 9223372036854775807
            """;

    private HeatmapFile file;

    @BeforeEach
    void name(@TempDir Path folder) throws IOException {
        Path test = Files.createDirectories(folder.resolve("com.acme.ReportTest"));
        file = HeatmapFile.of(new BaselineFile(test.resolve("saves.json")));
    }

    @Test
    void is_named_as_its_baseline_is() {
        assertThat(file.path()).hasFileName("saves.heatmap");
        assertThat(HeatmapFile.of(new BaselineFile(Path.of("a.json.json"))).path())
                .isEqualTo(Path.of("a.json.heatmap"));
    }

    @Test
    void is_text_with_a_line_for_each_cell_that_is_not_empty() throws IOException {
        file.write(grid());

        assertThat(file.path()).hasContent(TEXT);
    }

    @Test
    void is_read_as_it_was_written() throws IOException {
        file.write(grid());

        assertThat(file.read()).hasValueSatisfying(read -> assertThat(read)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .isEqualTo(grid()));
    }

    @Test
    void is_read_where_lines_end_as_on_windows() throws IOException {
        Files.writeString(file.path(), TEXT.replace("\n", "\r\n"));

        assertThat(file.read())
                .hasValueSatisfying(
                        read -> assertThat(read).usingRecursiveComparison().isEqualTo(grid()));
    }

    @Test
    void may_be_of_a_run_without_reads_or_writes() throws IOException {
        file.write(new TimeSizeGrid(5));

        assertThat(file.path()).hasContent("heatmap 1 5\n");
        assertThat(file.read())
                .hasValueSatisfying(read -> assertThat(read.durationNanos()).isEqualTo(5));
    }

    @Test
    void that_is_not_there_is_none() throws IOException {
        assertThat(file.exists()).isFalse();
        assertThat(file.read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heatmap 1 24       | histogram 1 24  | line 1: expected heatmap 1 and the nanoseconds of the window, found histogram 1 24",
                "heatmap 1          | heatmap 2       | line 1: expected version 1, which this version of ProfileIO writes, found heatmap 2",
                "2400000000         | 0               | line 1: expected heatmap 1 and",
                "2400000000         | 9999999999999999999 | line 1: expected a number of 9223372036854775807 at most, found 9999999999999999999",
                "read 0 0 1 0       | sync 0 0 1 0    | line 2: expected read or write, a column, a range of sizes, operations and bytes, found sync 0 0 1 0",
                "read 0 0 1 0       | read 0 0 0 0    | line 2: expected read or write",
                "read 0 0 1 0       | read 0 0 1 -1   | line 2: expected read or write",
                "read 0 0 1 0       | <<<<<<< HEAD    | line 2: expected read or write",
                "write 239          | write 240       | line 5: expected a number of 239 at most, found 240",
                "239 63             | 239 64          | line 5: expected a number of 63 at most, found 64",
                "1 4096             | 99999999999999999999 4096 | line 4: expected a number of 9223372036854775807 at most",
            })
    void that_is_broken_says_where(String from, String to, String message) throws IOException {
        assertThat(TEXT).contains(from);
        Files.writeString(file.path(), TEXT.replace(from, to));

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(BaselineFormatException.class)
                .hasMessageStartingWith(file.path() + ": " + message);
    }

    @Test
    void that_is_empty_or_no_text_says_so() throws IOException {
        Files.writeString(file.path(), "");
        assertThatThrownBy(() -> file.read()).hasMessageContaining("line 1: expected heatmap 1");

        Files.write(file.path(), new byte[] {'h', (byte) 0xFF});
        assertThatThrownBy(() -> file.read())
                .isInstanceOf(BaselineFormatException.class)
                .hasMessage(file.path() + ": it is no text in UTF-8");
    }

    @Test
    void shows_no_more_of_a_line_than_reads_well() throws IOException {
        Files.writeString(file.path(), "x".repeat(100_000));

        assertThatThrownBy(() -> file.read()).hasMessageEndingWith("found " + "x".repeat(60) + "…");
    }

    private static TimeSizeGrid grid() {
        TimeSizeGrid grid = new TimeSizeGrid(2_400_000_000L);
        grid.add(Operation.READ, 0, 0);
        grid.add(Operation.READ, 1_200_000_000, 4096);
        grid.add(Operation.READ, 1_200_000_000, 5904);
        grid.add(Operation.WRITE, 1_200_000_000, 4096);
        grid.add(Operation.WRITE, 2_400_000_000L, Long.MAX_VALUE);
        return grid;
    }
}
