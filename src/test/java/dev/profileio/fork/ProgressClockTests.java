package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressClockTests {

    private static final long START = Long.MAX_VALUE - 3;

    private final List<String> told = new ArrayList<>();
    private final ProgressClock clock =
            new ProgressClock((elapsed, transfers) -> told.add(elapsed + " " + transfers.orElse(-1)), START);

    @Test
    void tellsAfterFiveSecondsAndThenEachTimeAtTwiceThat() {
        for (int second = 0; second < 100; second++) {
            look(Duration.ofSeconds(second));
        }

        assertThat(told).containsExactly("PT5S 7", "PT10S 7", "PT20S 7", "PT40S 7", "PT1M20S 7");
    }

    @Test
    void doesNotMakeUpForTimesAtWhichNobodyLooked() {
        look(Duration.ofMillis(44_900));
        look(Duration.ofSeconds(50));
        look(Duration.ofSeconds(80));

        assertThat(told).containsExactly("PT44S 7", "PT1M20S 7");
    }

    @Test
    void asksForNothingBefore() {
        clock.look(START + Duration.ofMillis(4_999).toNanos(), () -> {
            throw new AssertionError("asked");
        });

        assertThat(told).isEmpty();
    }

    private void look(Duration elapsed) {
        clock.look(START + elapsed.toNanos(), () -> OptionalLong.of(7));
    }
}
