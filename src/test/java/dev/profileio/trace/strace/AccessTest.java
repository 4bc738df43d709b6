package dev.profileio.trace.strace;

import static dev.profileio.profile.Access.RANDOM;
import static dev.profileio.profile.Access.SEQUENTIAL;
import static dev.profileio.profile.Access.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.trace.Noted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final String OPEN = "openat(AT_FDCWD</w>, \"f\", O_RDWR|O_CREAT, 0644) = 6</w/f>";
    private static final String READ_10 = "read(6</w/f>, \"\"..., 10) = 10";

    @Nested
    class Of_a_descriptor_that_was_opened_before {

        @Test
        void is_unknown_for_the_first_call() {
            assertThat(of(READ_10, READ_10)).containsExactly(UNKNOWN, SEQUENTIAL);
        }

        @Test
        void is_unknown_for_the_first_that_names_an_offset() {
            assertThat(of(
                            "pread64(6</w/f>, \"\"..., 10, 0) = 10",
                            "pread64(6</w/f>, \"\"..., 10, 10) = 10",
                            "pread64(6</w/f>, \"\"..., 10, 10) = 10"))
                    .containsExactly(UNKNOWN, SEQUENTIAL, RANDOM);
        }

        @Test
        void is_known_again_once_a_seek_has_told_the_position() {
            assertThat(of(
                            READ_10,
                            "lseek(6</w/f>, 500, SEEK_SET) = 500",
                            READ_10,
                            "lseek(6</w/f>, 0, SEEK_SET) = 0",
                            READ_10))
                    .containsExactly(UNKNOWN, UNKNOWN, RANDOM);
        }

        @Test
        void is_known_after_a_seek_that_starts_from_the_position() {
            assertThat(of(
                            READ_10,
                            "lseek(6</w/f>, 0, SEEK_CUR) = 500",
                            READ_10,
                            "lseek(6</w/f>, 7, SEEK_CUR) = 517",
                            "lseek(6</w/f>, 510, SEEK_SET) = 510",
                            READ_10,
                            "lseek(6</w/f>, 7, SEEK_CUR) = 527",
                            READ_10))
                    .containsExactly(UNKNOWN, SEQUENTIAL, SEQUENTIAL, RANDOM);
        }
    }

    @Nested
    class Of_a_descriptor_that_is_opened {

        @Test
        void is_sequential_from_the_beginning() {
            assertThat(of(OPEN, READ_10, "lseek(6</w/f>, 10, SEEK_SET) = 10", READ_10))
                    .containsExactly(UNKNOWN, SEQUENTIAL, SEQUENTIAL);
        }

        @Test
        void begins_anew_under_the_same_number() {
            assertThat(of(OPEN, READ_10, OPEN, READ_10, OPEN, "lseek(6</w/f>, 10, SEEK_SET) = 10", READ_10))
                    .containsExactly(UNKNOWN, SEQUENTIAL, UNKNOWN, SEQUENTIAL, UNKNOWN, RANDOM);
        }

        @Test
        void is_another_where_the_number_stands_for_another_file() {
            assertThat(of(OPEN, READ_10, "read(6</w/g>, \"\"..., 10) = 10", READ_10))
                    .containsExactly(UNKNOWN, SEQUENTIAL, UNKNOWN, UNKNOWN);
        }

        @Test
        void does_not_change_with_what_fails() {
            assertThat(of(
                            OPEN,
                            "read(6</w/f>, 0x1, 10) = -1 EFAULT (Bad address)",
                            "lseek(6</w/f>, -1, SEEK_SET) = -1 EINVAL (Invalid argument)",
                            READ_10))
                    .containsExactly(UNKNOWN, UNKNOWN, SEQUENTIAL);
        }

        @Test
        void goes_on_behind_a_read_that_found_the_end() {
            assertThat(of(OPEN, READ_10, "read(6</w/f>, \"\", 10) = 0", "write(6</w/f>, \"\"..., 3) = 3"))
                    .containsExactly(UNKNOWN, SEQUENTIAL, SEQUENTIAL, SEQUENTIAL);
        }
    }

    @Test
    void of_many_descriptors_is_apart_for_each() {
        for (int descriptor : List.of(0, 63, 64, 65, 1000, 100_000, 1_048_575)) {
            String name = descriptor + "</w/f>";
            assertThat(of(
                            "openat(AT_FDCWD</w>, \"f\", O_RDONLY) = " + name,
                            OPEN,
                            "read(" + name + ", \"\"..., 10) = 10",
                            "lseek(" + name + ", 0, SEEK_SET) = 0",
                            READ_10,
                            "read(" + name + ", \"\"..., 10) = 10"))
                    .as(name)
                    .containsExactly(UNKNOWN, UNKNOWN, SEQUENTIAL, SEQUENTIAL, RANDOM);
        }
    }

    @Test
    void of_a_number_that_no_descriptor_can_have_is_unknown() {
        String read = "read(99999999999999999999</w/f>, \"\"..., 10) = 10";

        assertThat(of(read, read)).containsExactly(UNKNOWN, UNKNOWN);
    }

    @Test
    void of_an_offset_that_strace_did_not_look_up_is_unknown() {
        String copy = "sendfile(7</w/g>, 6</w/f>, 0x7ffd2ee4e948, 10) = 10";

        assertThat(of(OPEN, copy, copy)).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, SEQUENTIAL);
    }

    @Nested
    class A_seek {

        @Test
        void is_no_operation() {
            assertThat(Parsed.calls("lseek(6</w/f>, 0, SEEK_SET) = 0", "lseek(6, 0, SEEK_SET) = -1 EBADF (Bad)")
                            .calls())
                    .isEmpty();
        }

        @Test
        void is_missed_by_nobody_if_it_never_returns() {
            Parsed parsed = Parsed.lines(
                    "1795371844.213024020 lseek(6</w/f>, 0, SEEK_SET <unfinished ...>) = ?",
                    "1795371844.213024021 lseek(6</w/f>, 0, SEEK_SET) = ? ERESTARTSYS (To be restarted)",
                    "1795371844.213024022 lseek(6</w/f>, 0, SEEK_SET) = ? <unavailable>",
                    "1795371844.213024023 lseek(6</w/f>, 0, SEEK_SET <unfinished ...>",
                    "1795371844.513417073 +++ killed by SIGKILL +++");

            assertThat(parsed.summary())
                    .isEqualTo(new TraceSummary(
                            5, Noted.NOTHING, Noted.NOTHING, Map.of(), 0, Noted.NOTHING, false, Noted.NOTHING));
        }
    }

    private static List<Access> of(String... calls) {
        return Parsed.calls(calls).calls().stream()
                .map(call -> call.operation() == Operation.OPEN ? UNKNOWN : call.access())
                .toList();
    }
}
