package dev.profileio.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "/tmp/a b", "/tmp/ü", "日本語", "😀", "a\\nb"})
    void leavesWhatIsOneLineAsItIs(String name) {
        assertThat(OneLine.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\r",
                "\t",
                "\u001b[31m",
                "\u0085",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u0000",
                "\ud800",
                "\ufffe"
            })
    void escapesWhatBreaksOrHidesALine(String text) {
        assertThat(OneLine.of("a" + text + "b"))
                .isEqualTo("a" + String.format("\\u%04x", (int) text.charAt(0)) + text.substring(1) + "b");
    }

    @Test
    void escapesWhatHidesALineBeyondTheFirstPlane() {
        assertThat(OneLine.of("a\udb40\udc41b")).isEqualTo("a\\udb40\\udc41b");
    }
}
