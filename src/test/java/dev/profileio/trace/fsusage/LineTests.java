package dev.profileio.trace.fsusage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTests {

    @Test
    void can_have_waited() {
        Line line = Line.parse(
                        "00:59:54.600387  unlink                                 src/BAD_FILE                0.000328 W git.623959")
                .orElseThrow();

        assertThat(line.path()).isEqualTo("src/BAD_FILE");
        assertThat(line.durationMicros()).isEqualTo(328);
        assertThat(line.thread()).isEqualTo(623959);
        assertThat(line.micros()).isEqualTo(((59 * 60) + 54) * 1_000_000L + 600_387);
    }

    @ParameterizedTest
    @CsvSource({
        "Google Chrome He.64625821, 64625821",
        "com.apple.Virtualization.Virtua.80341932, 80341932",
        ".7, 7",
    })
    void end_with_the_thread_whatever_the_process_is_called(String process, long thread) {
        String line = "09:00:00.000001  write             F=1    B=0x7                 0.000010   " + process;

        assertThat(Line.parse(line)).hasValueSatisfying(parsed -> {
            assertThat(parsed.thread()).isEqualTo(thread);
            assertThat(parsed.bytes()).hasValue(7);
        });
    }

    @Test
    void can_last_long() {
        assertThat(Line.parse(Lines.line("12:00:00.000000", "read", " F=5    B=0x1", "1234.000005", 7)))
                .hasValueSatisfying(line -> assertThat(line.durationMicros()).isEqualTo(1_234_000_005L));
    }

    @Test
    void can_have_a_path_that_looks_like_the_end_of_one() {
        assertThat(Line.parse(Lines.line("stat64", "                      /a 0.000001   java.1 b")))
                .hasValueSatisfying(line -> assertThat(line.path()).isEqualTo("/a 0.000001   java.1 b"));
    }

    @Test
    void can_have_a_path_that_is_cut_just_before_a_slash() {
        String fields = " F=3        (_WC_T__________)  ";
        String tail = "/nested" + "/component".repeat(14) + "/target";
        String cut = Lines.line("open", fields + tail.substring(0, 185 - fields.length() - 1) + " ");

        assertThat(Line.parse(cut))
                .hasValueSatisfying(line -> assertThat(line.cut()).isTrue());
        assertThat(Line.parse(Lines.line("open", fields + tail.substring(0, 100))))
                .hasValueSatisfying(line -> assertThat(line.cut()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fs_usage: buffer overrun, events generated too quickly",
                "25:00:00.000000  write             F=1    B=0x7          0.000010   java.7",
                "12:00:00.000000  write             F=1    B=0x7          0.000010",
                "12:00:00.000000  write             F=1    B=0x7          0.000010   java.x",
                "12:00:00.000000  write             F=99999999999    B=0x7          0.000010   java.7",
                "12:00:00  write             F=1    B=0x7          0.000010   java",
            })
    void that_are_none_are_told(String text) {
        assertThat(Line.parse(text)).isEmpty();
    }
}
