package dev.profileio.trace.strace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import dev.profileio.trace.Noted;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RandomTraceTest {

    @RepeatedTest(50)
    void is_read_back_exactly(RepetitionInfo repetition) {
        RandomTrace random = new RandomTrace(repetition.getCurrentRepetition(), 500);

        Parsed parsed = Parsed.trace(random.trace());

        assertThat(parsed.summary().unknownLines()).isEqualTo(Noted.NOTHING);
        // Where they begin makes no sense in a trace of calls that have nothing to do with one another.
        assertThat(parsed.calls().stream().map(call -> call.beginning(Access.UNKNOWN)))
                .containsExactlyElementsOf(random.calls());
    }

    @RepeatedTest(50)
    void of_descriptors_that_were_opened_in_it_tells_where_each_call_began(RepetitionInfo repetition) {
        RandomPositions random = new RandomPositions(repetition.getCurrentRepetition(), 500);

        Parsed parsed = Parsed.calls(random.lines().toArray(String[]::new));

        assertThat(parsed.summary().unknownLines()).isEqualTo(Noted.NOTHING);
        assertThat(parsed.calls()).extracting(IoCall::access).containsExactlyElementsOf(random.accesses());
        assertThat(random.accesses()).contains(Access.SEQUENTIAL, Access.RANDOM);
    }

    @Test
    void that_is_damaged_anywhere_is_read_without_an_exception() {
        Random random = new Random(1);
        List<String> lines = new RandomTrace(1, 500).trace().lines().toList();
        StringBuilder damaged = new StringBuilder();
        for (int round = 0; round < 20; round++) {
            for (String line : lines) {
                StringBuilder text = new StringBuilder(line);
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setLength(at);
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.insert(at, (char) (32 + random.nextInt(95)));
                    default -> text.setCharAt(at, "<>()\"\\,=?-".charAt(random.nextInt(10)));
                }
                damaged.append(text).append('\n');
            }
        }

        Parsed parsed = Parsed.trace(damaged.toString());

        assertThat(parsed.summary().lines()).isEqualTo(20L * lines.size());
        assertThat(parsed.summary().unknownLines().count()).isPositive();
    }
}
