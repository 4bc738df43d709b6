package dev.profileio.trace.strace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import dev.profileio.trace.Noted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real strace printed; {@code capture.sh} beside the fixtures says how. */
class FixturesTest {

    @Nested
    class The_calls_of_calls_c_by_strace_6_1 {

        private static final String FOLDER = "/tmp/profile-io-capture/empty";

        private final Parsed parsed = Parsed.fixture("strace-6.1/calls.0");

        @Test
        void are_all_understood() {
            assertThat(parsed.summary())
                    .isEqualTo(new TraceSummary(
                            parsed.summary().lines(),
                            Noted.NOTHING,
                            Noted.NOTHING,
                            Map.of(),
                            1,
                            new Noted(1, List.of(FOLDER + "/file")),
                            true,
                            Noted.NOTHING));
        }

        @Test
        void of_the_file_are_those_that_the_program_made() {
            assertThat(words("/file"))
                    .containsExactly(
                            "OPEN 0",
                            "WRITE 100",
                            "WRITE 50",
                            "WRITE 30",
                            "WRITE 30",
                            "WRITE 30",
                            "READ 10",
                            "READ 10",
                            "READ 30",
                            "READ 30",
                            "READ 30",
                            "READ 90",
                            "READ 0",
                            "READ 0",
                            "SYNC 0",
                            "SYNC 0",
                            "SYNC 0",
                            "MAP 4096",
                            "MAP 4096",
                            "MAP 8192",
                            "MAP failed",
                            "OPEN 0",
                            "OPEN 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "METADATA 0",
                            "READ 30",
                            "READ 995",
                            "READ 100",
                            "READ 100");
        }

        @Test
        void of_its_copy_are_the_other_side_of_the_transfers() {
            assertThat(words("/copy"))
                    .containsExactly(
                            "OPEN 0",
                            "WRITE 30",
                            "WRITE 995",
                            "WRITE failed",
                            "WRITE 100",
                            "WRITE failed",
                            "WRITE 100");
        }

        @Test
        void of_the_folder_are_those_that_name_it() {
            assertThat(words(""))
                    .containsExactly(
                            "OPEN 0", "METADATA 0", "METADATA 0", "READ failed", "READ failed", "WRITE failed");
        }

        @Test
        void of_sockets_and_pipes_have_the_bytes_that_went_through() {
            assertThat(words(IoTarget.SOCKET))
                    .containsExactly(
                            "WRITE 11",
                            "READ 11",
                            "WRITE 12",
                            "READ 12",
                            "READ failed",
                            "WRITE 30",
                            "READ 30",
                            "WRITE 60",
                            "READ 60",
                            "READ failed");
            assertThat(words(IoTarget.PIPE)).containsExactly("WRITE 100", "READ 100", "WRITE 10", "READ 10");
        }

        @Test
        void of_what_has_no_path_have_the_kernels_name() {
            assertThat(parsed.words())
                    .contains(
                            "WRITE FILE anon_inode:[eventfd] 8",
                            "READ FILE anon_inode:[eventfd] 8",
                            "WRITE FILE /memfd:a name 3");
        }

        @Test
        void of_positions_are_sequential_where_one_goes_on_where_the_last_ended() {
            assertThat(accesses("/positions"))
                    .containsExactly(
                            "WRITE 100 SEQUENTIAL",
                            "WRITE 50 SEQUENTIAL",
                            "READ 10 RANDOM",
                            "READ 10 SEQUENTIAL",
                            "READ 11 SEQUENTIAL",
                            "READ 12 RANDOM",
                            "READ 13 SEQUENTIAL",
                            "READ 20 SEQUENTIAL",
                            "READ 21 SEQUENTIAL",
                            "READ 22 RANDOM",
                            "WRITE 23 SEQUENTIAL",
                            "WRITE 10 SEQUENTIAL",
                            "WRITE 10 SEQUENTIAL",
                            "READ failed UNKNOWN",
                            "READ 31 SEQUENTIAL",
                            "READ 32 SEQUENTIAL",
                            "READ 14 SEQUENTIAL",
                            "WRITE 15 SEQUENTIAL",
                            "WRITE 16 SEQUENTIAL",
                            "WRITE 17 SEQUENTIAL",
                            "WRITE 18 SEQUENTIAL",
                            "READ 24 RANDOM",
                            "READ 25 SEQUENTIAL");
            assertThat(accesses("/copied")).containsExactly("WRITE 31 SEQUENTIAL", "WRITE 32 SEQUENTIAL");
        }

        @Test
        void of_what_has_no_position_are_neither_sequential_nor_random() {
            assertThat(parsed.calls())
                    .filteredOn(call -> !call.path().startsWith("/"))
                    .isNotEmpty()
                    .extracting(IoCall::access)
                    .containsOnly(Access.UNKNOWN);
        }

        @Test
        void of_each_name_find_it_before_and_after_it_is_deleted() {
            List<String> names = List.of(
                    "a b",
                    "a\"q\"b",
                    "a\nb",
                    "a>b",
                    "a<b",
                    "a)b",
                    "ü",
                    "x -> (deleted)",
                    "x) = 9",
                    "bad\\377\\200>",
                    "\t\r\013\f\b\\\007\0331",
                    "1\0012",
                    "a(deleted)",
                    "y (deleted)",
                    "n".repeat(200),
                    "a, b",
                    "😀");
            for (int i = 0; i < names.size(); i++) {
                assertThat(words("/" + names.get(i)))
                        .as(names.get(i))
                        .containsExactly(
                                "OPEN 0",
                                "WRITE " + i,
                                "METADATA 0",
                                "METADATA 0",
                                "WRITE " + (1000 + i),
                                "METADATA failed");
            }
        }

        private List<String> accesses(String name) {
            return parsed.calls().stream()
                    .filter(call -> call.path().equals(FOLDER + name))
                    .filter(call -> call.operation() == Operation.READ || call.operation() == Operation.WRITE)
                    .map(call -> word(call) + " " + call.access())
                    .toList();
        }

        private List<String> words(String name) {
            return parsed.calls().stream()
                    .filter(call -> call.path().equals(FOLDER + name))
                    .map(FixturesTest::word)
                    .toList();
        }

        private List<String> words(IoTarget target) {
            return parsed.calls().stream()
                    .filter(call -> call.target() == target)
                    .map(FixturesTest::word)
                    .toList();
        }
    }

    @Nested
    class The_calls_of_signals_c_by_strace_6_1 {

        @Test
        void that_are_restarted_count_once() {
            Parsed parsed = Parsed.fixture("strace-6.1/restarted.0");

            assertThat(pipes(parsed)).containsExactly("READ 3");
            assertThat(parsed.summary().restartedCalls()).isEqualTo(Map.of(Operation.READ, 1L));
            assertThat(parsed.summary().unknownLines()).isEqualTo(Noted.NOTHING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exited.1", "killed.1", "superseded.0"})
        void that_never_return_are_counted(String name) {
            Parsed parsed = Parsed.fixture("strace-6.1/" + name);

            assertThat(pipes(parsed)).isEmpty();
            assertThat(parsed.summary().unfinishedCalls().count()).isEqualTo(1);
            assertThat(parsed.summary().unknownLines()).isEqualTo(Noted.NOTHING);
            assertThat(parsed.summary().unclosedThreads()).isEqualTo(Noted.NOTHING);
        }

        @ParameterizedTest
        @ValueSource(strings = {"exited.0", "killed.0", "restarted.1"})
        void leave_nothing_else_behind(String name) {
            TraceSummary summary = Parsed.fixture("strace-6.1/" + name).summary();

            assertThat(summary.unknownLines()).isEqualTo(Noted.NOTHING);
            assertThat(summary.unfinishedCalls()).isEqualTo(Noted.NOTHING);
            assertThat(summary.unclosedThreads()).isEqualTo(Noted.NOTHING);
        }

        @Test
        void that_supersede_their_process_leave_their_own_file_open() {
            assertThat(Parsed.fixture("strace-6.1/superseded.1")
                            .summary()
                            .unclosedThreads()
                            .count())
                    .isEqualTo(1);
        }

        private static List<String> pipes(Parsed parsed) {
            return parsed.calls().stream()
                    .filter(call -> call.target() == IoTarget.PIPE)
                    .map(FixturesTest::word)
                    .collect(Collectors.toList());
        }
    }

    private static String word(IoCall call) {
        return call.operation() + " " + (call.failed() ? "failed" : call.bytes());
    }
}
