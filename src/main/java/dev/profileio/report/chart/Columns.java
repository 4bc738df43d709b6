package dev.profileio.report.chart;

import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.TimeUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The times of a grid's columns, all in one unit and with as many decimals as tell neighbours apart.
 *
 * @param durationNanos the length of the window
 */
record Columns(long durationNanos) {

    /** {@code "1.20 s to 1.21 s"}. */
    String describe(int column) {
        return time(column) + " to " + time(column + 1);
    }

    private String time(int column) {
        TimeUnits unit = TimeUnits.of(durationNanos);
        double width = (double) durationNanos / TimeSizeGrid.COLUMNS / unit.nanos();
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(width)));
        BigDecimal time = BigDecimal.valueOf(durationNanos)
                .multiply(BigDecimal.valueOf(column))
                .divide(
                        BigDecimal.valueOf(TimeSizeGrid.COLUMNS).multiply(BigDecimal.valueOf(unit.nanos())),
                        decimals,
                        RoundingMode.HALF_UP);
        return Readable.number(time) + " " + unit.symbol();
    }
}
