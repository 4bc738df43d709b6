package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTests {

    @ParameterizedTest
    @CsvSource({
        "90, PT90S",
        "5 s, PT5S",
        "5s, PT5S",
        "5 S, PT5S",
        "10 m, PT10M",
        "1 h, PT1H",
        "2 d, PT48H",
        "500 ms, PT0.5S",
        "500 MS, PT0.5S",
        "7 μs, PT0.000007S",
        "7 ns, PT0.000000007S",
        "106751 d, PT2562024H"
    })
    void areReadAsJUnitReadsThem(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0 s",
                "-5 s",
                "05 s",
                "5  s",
                "1.5 s",
                "5 x",
                "5 sec",
                "s",
                "PT5S",
                "5 s 3",
                "٥ s",
                "9223372036854775808",
                "9223372036854775807 d",
                "106752 d",
                "9223372037"
            })
    void areRejectedWithAWordOnWhatIsAccepted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.parse(text))
                .withMessage("expected a duration such as 90 (seconds), 500 ms, 5s or 10 m, found \"" + text + "\"");
    }
}
