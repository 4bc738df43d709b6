package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.profile.TimeSizeGrid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2400000000     | 120 | 1.20 s to 1.21 s",
                "1000000000     | 0   | 0.000 s to 0.004 s",
                "1000000000     | 60  | 0.250 s to 0.254 s",
                "73214          | 239 | 72.9 µs to 73.2 µs",
                "1              | 239 | 0.996 ns to 1.000 ns",
                "86400000000000 | 239 | 86,040 s to 86,400 s",
            })
    void have_times(long duration, int column, String expected) {
        assertThat(new Columns(duration).describe(column)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {1, 239, 1000, 73_214, 999_999_999, 1_000_000_000, 1_200_000_000, 9_999_999_999L, 725_000_000_000L})
    void have_times_of_their_own(long duration) {
        List<String> times = IntStream.range(0, TimeSizeGrid.COLUMNS)
                .mapToObj(new Columns(duration)::describe)
                .toList();

        assertThat(times).doesNotHaveDuplicates();
        assertThat(times).noneMatch(time -> time.matches("(.*) to \\1"));
    }
}
