package dev.profileio.report.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTests {

    @Nested
    class Colour {

        @Test
        void is_for_a_terminal() {
            assertThat(Terminal.of(Map.of(), true, UTF_8).colour()).isTrue();
            assertThat(Terminal.of(Map.of(), false, UTF_8).colour()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "FORCE_COLOR, 1, true",
            "FORCE_COLOR, true, true",
            "FORCE_COLOR, 0, false",
            "FORCE_COLOR, '', false",
            "CLICOLOR_FORCE, 1, true",
            "CLICOLOR_FORCE, 0, false"
        })
        void can_be_asked_for(String name, String value, boolean colour) {
            assertThat(Terminal.of(Map.of(name, value), false, UTF_8).colour()).isEqualTo(colour);
        }

        @Test
        void is_never_where_it_is_not_wanted() {
            Map<String, String> noColour = Map.of("NO_COLOR", "1", "FORCE_COLOR", "1");

            assertThat(Terminal.of(noColour, true, UTF_8).colour()).isFalse();
            assertThat(Terminal.of(Map.of("NO_COLOR", ""), true, UTF_8).colour())
                    .isTrue();
        }

        @Test
        void is_never_on_a_dumb_terminal() {
            Map<String, String> dumb = Map.of("TERM", "dumb", "FORCE_COLOR", "1");

            assertThat(Terminal.of(dumb, true, UTF_8).colour()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 80", "132, 132", "wide, 80", "1, 24", "-5, 24", "1000000, 1000"})
    void hasColumns(String value, int columns) {
        assertThat(Terminal.of(Map.of("COLUMNS", value), true, UTF_8).columns()).isEqualTo(columns);
        assertThat(Terminal.of(Map.of(), true, UTF_8).columns()).isEqualTo(80);
    }

    @Test
    void canShowWhatItsCharsetHas() {
        assertThat(Terminal.of(Map.of(), true, UTF_8).canShow("░█")).isTrue();
        assertThat(Terminal.of(Map.of(), true, US_ASCII).canShow("░█")).isFalse();
    }

    @Test
    void isNoneWhereTheOutputIsCaptured() {
        PrintStream captured = new PrintStream(new ByteArrayOutputStream(), true, UTF_8) {};

        assertThat(Terminal.isTerminal(captured)).isFalse();
    }
}
