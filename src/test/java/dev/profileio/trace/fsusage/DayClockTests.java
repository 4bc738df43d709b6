package dev.profileio.trace.fsusage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayClockTests {

    /** In UTC, New York, Kathmandu, Kiribati, and Baker Island. */
    @ParameterizedTest
    @CsvSource({"12:00:05", "07:00:05", "17:45:05", "02:00:05", "00:00:05"})
    void knows_the_day_in_any_zone(LocalTime time) {
        DayClock clock = new DayClock(Instant.parse("2026-03-04T12:00:00Z"));

        assertThat(instant(clock, time)).isEqualTo(Instant.parse("2026-03-04T12:00:05Z"));
    }

    @Test
    void may_see_a_first_line_from_just_before_its_start() {
        assertThat(instant(new DayClock(Instant.parse("2026-03-04T00:00:00Z")), LocalTime.parse("23:59:59")))
                .isEqualTo(Instant.parse("2026-03-03T23:59:59Z"));
    }

    @Test
    void goes_on_at_midnight() {
        DayClock clock = new DayClock(Instant.parse("2026-03-04T23:59:00Z"));

        assertThat(instant(clock, LocalTime.parse("23:59:59.999999")))
                .isEqualTo(Instant.parse("2026-03-04T23:59:59.999999Z"));
        assertThat(instant(clock, LocalTime.parse("00:00:00.000001")))
                .isEqualTo(Instant.parse("2026-03-05T00:00:00.000001Z"));
        assertThat(instant(clock, LocalTime.parse("23:59:59.999999")))
                .isEqualTo(Instant.parse("2026-03-04T23:59:59.999999Z"));
        assertThat(instant(clock, LocalTime.parse("11:00:00"))).isEqualTo(Instant.parse("2026-03-05T11:00:00Z"));
    }

    private static Instant instant(DayClock clock, LocalTime time) {
        return Instant.EPOCH.plusNanos(clock.nanos(ChronoUnit.MICROS.between(LocalTime.MIDNIGHT, time)));
    }
}
