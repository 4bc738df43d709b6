package dev.profileio.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.profileio.Operation;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSizeGridTests {

    private static final int LAST = TimeSizeGrid.COLUMNS - 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 239, 240, 241, 1000, 999_999_937, 3_600_000_000_000L, 8_640_000_000_000_000L})
    void dividesTheWindowEvenly(long duration) {
        long step = Math.max(1, duration / 997);
        for (long time = 0; time < duration; time += step) {
            TimeSizeGrid grid = new TimeSizeGrid(duration);
            grid.add(Operation.READ, time, 1);

            int expected = BigInteger.valueOf(time)
                    .multiply(BigInteger.valueOf(TimeSizeGrid.COLUMNS))
                    .divide(BigInteger.valueOf(duration))
                    .intValueExact();
            assertThat(grid.ops(Operation.READ, expected, 1))
                    .as("at %d of %d ns", time, duration)
                    .isEqualTo(1);
        }
    }

    @Test
    void beginsWithTheWindowAndEndsWithIt() {
        TimeSizeGrid grid = new TimeSizeGrid(1_000_000);
        grid.add(Operation.WRITE, 0, 1);
        grid.add(Operation.WRITE, 999_999, 1);
        grid.add(Operation.WRITE, 1_000_000, 1);

        assertThat(grid.durationNanos()).isEqualTo(1_000_000);
        assertThat(grid.ops(Operation.WRITE, 0, 1)).isEqualTo(1);
        assertThat(grid.ops(Operation.WRITE, LAST, 1)).isEqualTo(2);
    }

    @Test
    void keepsReadsAndWritesAndOperationsAndBytesApart() {
        TimeSizeGrid grid = new TimeSizeGrid(240);
        grid.add(Operation.READ, 120, 4096);
        grid.add(Operation.READ, 120, 5000);
        grid.add(Operation.WRITE, 120, 4096);
        grid.add(Operation.READ, 120, 0);

        assertThat(grid.ops(Operation.READ, 120, 13)).isEqualTo(2);
        assertThat(grid.bytes(Operation.READ, 120, 13)).isEqualTo(9096);
        assertThat(grid.ops(Operation.WRITE, 120, 13)).isEqualTo(1);
        assertThat(grid.bytes(Operation.WRITE, 120, 13)).isEqualTo(4096);
        assertThat(grid.ops(Operation.READ, 120, 0)).isEqualTo(1);
    }

    @Test
    void isRebuiltFromItsCells() {
        TimeSizeGrid grid = new TimeSizeGrid(240);
        grid.addCell(Operation.WRITE, 0, 63, 2, 70);
        grid.addCell(Operation.WRITE, 0, 63, 1, 30);
        grid.addCell(Operation.READ, LAST, 0, 5, 0);

        assertThat(grid.ops(Operation.WRITE, 0, 63)).isEqualTo(3);
        assertThat(grid.bytes(Operation.WRITE, 0, 63)).isEqualTo(100);
        assertThat(grid.ops(Operation.READ, LAST, 0)).isEqualTo(5);
    }

    @Test
    void hasNoCellsOutside() {
        TimeSizeGrid grid = new TimeSizeGrid(240);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> grid.addCell(Operation.READ, TimeSizeGrid.COLUMNS, 0, 1, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> grid.addCell(Operation.READ, 0, SizeBins.COUNT, 1, 1));
    }

    @Test
    void takesAWindowWithoutLength() {
        TimeSizeGrid grid = new TimeSizeGrid(0);
        grid.add(Operation.READ, 0, 1);

        assertThat(grid.durationNanos()).isEqualTo(1);
        assertThat(grid.ops(Operation.READ, 0, 1)).isEqualTo(1);
    }

    @Test
    void isForReadsAndWritesOnly() {
        TimeSizeGrid grid = new TimeSizeGrid(240);
        grid.add(Operation.SYNC, 0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.ops(Operation.SYNC, 0, 1))
                .withMessage("Expected READ or WRITE, found SYNC");
    }
}
