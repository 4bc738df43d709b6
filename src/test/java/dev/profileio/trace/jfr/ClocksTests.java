package dev.profileio.trace.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTests {

    @Test
    void that_were_never_compared_are_one() {
        assertThat(Clocks.of(List.of()).recorderNanos(1000)).isEqualTo(1000);
    }

    @Test
    void drift_apart_evenly_between_two_samples() {
        Clocks clocks = Clocks.of(List.of(sample(0, 0), sample(1_000_000, 100), sample(2_000_000, -100)));

        assertThat(clocks.recorderNanos(500_000)).isEqualTo(500_050);
        assertThat(clocks.recorderNanos(1_000_000)).isEqualTo(1_000_100);
        assertThat(clocks.recorderNanos(1_500_000)).isEqualTo(1_500_000);
    }

    @Test
    void are_as_far_apart_as_at_the_nearest_sample_before_the_first_and_after_the_last() {
        Clocks clocks = Clocks.of(List.of(sample(1_000_000, 7), sample(2_000_000, 9)));

        assertThat(clocks.recorderNanos(3_000_000)).isEqualTo(3_000_009);
        assertThat(clocks.recorderNanos(0)).isEqualTo(7);
    }

    @Test
    void are_asked_in_any_order() {
        Clocks clocks = Clocks.of(List.of(sample(2_000_000, 20), sample(0, 0), sample(1_000_000, 10)));

        assertThat(clocks.recorderNanos(2_000_000)).isEqualTo(2_000_020);
        assertThat(clocks.recorderNanos(500_000)).isEqualTo(500_005);
        assertThat(clocks.recorderNanos(1_500_000)).isEqualTo(1_500_015);
    }

    @Test
    void are_not_compared_by_samples_that_took_long() {
        Clocks clocks =
                Clocks.of(List.of(sample(0, 0), new Clocks.Sample(500_000, 40_000, 80_000), sample(1_000_000, 0)));

        assertThat(clocks.recorderNanos(500_000)).isEqualTo(500_000);
    }

    @Test
    void are_compared_by_the_best_sample_where_all_took_long() {
        Clocks clocks = Clocks.of(List.of(new Clocks.Sample(0, 40_000, 80_000), new Clocks.Sample(5, 10_000, 20_000)));

        assertThat(clocks.recorderNanos(0)).isEqualTo(10_000);
    }

    private static Clocks.Sample sample(long systemNanos, long offsetNanos) {
        return new Clocks.Sample(systemNanos, offsetNanos, 100);
    }
}
