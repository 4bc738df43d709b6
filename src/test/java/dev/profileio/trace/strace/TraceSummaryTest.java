package dev.profileio.trace.strace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.trace.Noted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceSummaryTest {

    private static final Noted ONE = new Noted(1, List.of("one"));
    private static final Noted TWO = new Noted(2, List.of("two", "three"));

    @Test
    void of_several_files_adds_up() {
        TraceSummary first = new TraceSummary(5, ONE, Noted.NOTHING, Map.of(Operation.READ, 1L), 3, ONE, false, TWO);
        TraceSummary second = new TraceSummary(
                7, TWO, ONE, Map.of(Operation.READ, 2L, Operation.WRITE, 4L), 4, ONE, true, Noted.NOTHING);

        assertThat(first.plus(second))
                .isEqualTo(new TraceSummary(
                        12,
                        new Noted(3, List.of("one", "two", "three")),
                        ONE,
                        Map.of(Operation.READ, 3L, Operation.WRITE, 4L),
                        7,
                        new Noted(2, List.of("one")),
                        true,
                        TWO));
        assertThat(first.plus(TraceSummary.EMPTY)).isEqualTo(first);
    }

    @Test
    void keeps_no_more_than_ten_samples() {
        Noted many = Noted.NOTHING;
        for (int i = 0; i < 100; i++) {
            many = many.plus(new Noted(2, List.of("sample " + i)));
        }

        assertThat(many.count()).isEqualTo(200);
        assertThat(many.samples()).hasSize(10).endsWith("sample 9");
    }
}
