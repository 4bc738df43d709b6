package dev.profileio.trace.strace;

import static dev.profileio.trace.strace.Parsed.lines;
import static dev.profileio.trace.strace.Parsed.trace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.profile.Window;
import dev.profileio.trace.Noted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    private static final String WRITE = "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>\n";
    private static final String EXITED = "1795370158.000000000 +++ exited with 0 +++\n";

    @Nested
    class A_call_in_two_lines {

        @Test
        void is_one_call_that_began_with_the_first() {
            Parsed parsed = lines(
                    "1795370157.000000001 read(6</tmp/x>,  <unfinished ...>",
                    "1795370159.000000001 <... read resumed>\"\"..., 8192) = 90 <2.000000000>",
                    "1795370159.000000002 +++ exited with 0 +++");

            assertThat(parsed.words()).containsExactly("READ FILE /tmp/x 90");
            assertThat(parsed.calls().get(0).startNanos()).isEqualTo(1_795_370_157_000_000_001L);
            assertThat(parsed.calls().get(0).durationNanos()).isEqualTo(2_000_000_000L);
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }

        @Test
        void may_have_all_its_arguments_in_the_first() {
            assertThat(lines(
                                    "1795370157.000000001 openat(AT_FDCWD</w>, \"f\", O_RDONLY <unfinished ...>",
                                    "1795370159.000000001 <... openat resumed>) = 6</w/f> <2.000000000>",
                                    "1795370159.000000002 fsync(6</w/f> <unfinished ...>",
                                    "1795370159.000000003 <... fsync resumed> ) = 0 <0.000000001>")
                            .words())
                    .containsExactly("OPEN FILE /w/f 0", "SYNC FILE /w/f 0");
        }

        @Test
        void may_have_others_in_between() {
            Parsed parsed = lines(
                    "1795370157.000000001 read(6</one>,  <unfinished ...>",
                    "1795370157.000000002 write(6</two>, \"\"..., 7 <unfinished ...>",
                    "1795370157.000000003 read(6</three>,  <unfinished ...>",
                    "1795370157.000000004 fsync(6</four>) = 0 <0.000000001>",
                    "1795370157.000000005 <... read resumed>\"\"..., 10) = 3 <0.000000002>",
                    "1795370157.000000006 <... read resumed>\"\"..., 10) = 1 <0.000000005>",
                    "1795370157.000000007 <... write resumed>) = 7 <0.000000005>",
                    "1795370157.000000008 +++ exited with 0 +++");

            assertThat(parsed.words())
                    .containsExactly(
                            "SYNC FILE /four 0", "READ FILE /three 3", "READ FILE /one 1", "WRITE FILE /two 7");
            assertThat(parsed.summary().unfinishedCalls().isEmpty()).isTrue();
        }

        @Test
        void is_not_understood_without_its_first() {
            assertThat(lines("1795370159.000000001 <... read resumed>\"\"..., 8192) = 90 <2.000000000>")
                            .summary()
                            .unknownLines()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_call_that_never_returns {

        @Test
        void is_counted_where_its_thread_was_killed_in_it() {
            Parsed parsed = lines(
                    "1795371844.213024020 read(3<pipe:[22964]>,  <unfinished ...>) = ?",
                    "1795371844.513417073 +++ killed by SIGKILL +++");

            assertThat(parsed.calls()).isEmpty();
            assertThat(parsed.summary().unfinishedCalls())
                    .isEqualTo(new Noted(1, List.of("read(3<pipe:[22964]>,  <unfinished ...>) = ?")));
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
            assertThat(parsed.summary().unclosedThreads().isEmpty()).isTrue();
        }

        @Test
        void is_counted_where_the_trace_ends_in_it() {
            Parsed parsed = lines("1795371844.213024020 write(3</f>, \"\"..., 10 <unfinished ...>");

            assertThat(parsed.summary().unfinishedCalls().samples()).containsExactly("write(3</f>, \"\"..., 10");
            assertThat(parsed.summary().unclosedThreads())
                    .isEqualTo(new Noted(1, List.of(Long.toString(Parsed.THREAD))));
        }

        @Test
        void is_counted_where_its_result_is_unavailable() {
            assertThat(lines("1795371844.213024020 write(3</f>, \"\"..., 10) = ? <unavailable>")
                            .summary()
                            .unfinishedCalls()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_call_that_is_restarted {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ERESTARTSYS (To be restarted if SA_RESTART is set)",
                    "ERESTARTNOINTR (To be restarted)",
                    "ERESTARTNOHAND (To be restarted if no handler)",
                    "ERESTART_RESTARTBLOCK (Interrupted by signal)",
                })
        void counts_once(String result) {
            Parsed parsed = lines(
                    "1795371841.905365098 read(3<pipe:[1]>, 0x7ffd0a039770, 10) = ? " + result + " <0.999925978>",
                    "1795371842.905365098 read(3<pipe:[1]>, \"\"..., 10) = 3 <1.000417325>",
                    "1795371843.905365098 +++ exited with 0 +++");

            assertThat(parsed.words()).containsExactly("READ PIPE pipe 3");
            assertThat(parsed.summary().restartedCalls()).isEqualTo(Map.of(Operation.READ, 1L));
            assertThat(parsed.summary().restarted(Operation.READ)).isEqualTo(1);
            assertThat(parsed.summary().restarted(Operation.WRITE)).isZero();
            assertThat(parsed.summary().unfinishedCalls().isEmpty()).isTrue();
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }

        @Test
        void may_be_a_transfer() {
            assertThat(lines("1795371841.905365098 sendfile(3<socket:[1]>, 4</f>, NULL, 10)"
                                    + " = ? ERESTARTSYS (To be restarted if SA_RESTART is set) <0.999925978>")
                            .summary()
                            .restartedCalls())
                    .isEqualTo(Map.of(Operation.READ, 1L, Operation.WRITE, 1L));
        }

        @ParameterizedTest
        @ValueSource(strings = {"openat", "restart_syscall"})
        void of_another_kind_is_not_of_interest_when_it_goes_on(String call) {
            Parsed parsed = lines(
                    "1795370570.935161118 restart_syscall(<... resuming interrupted " + call
                            + " ...>) = 0 <0.991410528>",
                    "1795371843.905365098 +++ exited with 0 +++");

            assertThat(parsed.calls()).isEmpty();
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }
    }

    @Nested
    class A_line_that_is_no_call {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+++ exited with 0 +++",
                    "+++ killed by SIGKILL +++",
                    "+++ killed by SIGABRT (core dumped) +++",
                })
        void may_close_the_trace(String line) {
            TraceSummary summary =
                    trace(WRITE + "1795370158.000000000 " + line + "\n").summary();

            assertThat(summary.unknownLines().isEmpty()).isTrue();
            assertThat(summary.unclosedThreads().isEmpty()).isTrue();
        }

        @Test
        void may_begin_another_program() {
            Parsed parsed = trace("1795370156.000000000 +++ superseded by execve in pid 4018 +++\n" + WRITE);

            assertThat(parsed.calls()).hasSize(1);
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
            assertThat(parsed.summary().unclosedThreads().count()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=4040, si_uid=0, si_status=0} ---",
                    "--- stopped by SIGSTOP ---",
                })
        void may_be_a_signal(String line) {
            assertThat(trace("1795370156.000000000 " + line + "\n" + EXITED)
                            .summary()
                            .unknownLines()
                            .isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class A_line_that_is_not_understood {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "rubbish",
                    "strace: Process 4712 attached",
                    "write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                    "1795370157.349345 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                    "17:16:21.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                    "4711 1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                    "1795370157.349345501",
                    "1795370157.349345501 ",
                    "1795370157.349345501 write",
                    "1795370157.349345501 write(6</tmp/x>, \"\"...",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1",
                    "1795370157.349345501 write(6</tmp/x",
                    "1795370157.349345501 write(6</tmp/x>, \"\\",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1)",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) =",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = ",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = x <0.000020350>",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1x <0.000020350>",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.0000203>",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350",
                    "1795370157.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <>",
                    "1795370157.349345501 write() = 1 <0.000020350>",
                    "1795370157.349345501 sendfile(6</tmp/x>) = 1 <0.000020350>",
                    "1795370157.349345501 mmap(NULL, 1) = 0x7f49e8822000 <0.000020350>",
                    "1795370157.349345501 futex(0x7ffe, FUTEX_WAKE, 1) = 1 <0.000020350>",
                    "1795370157.349345501 wri\u0000te(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                    "1795370157.349345501 +++ exited",
                    "1795370157.349345501 - no signal",
                    "99999999999.349345501 write(6</tmp/x>, \"\"..., 1) = 1 <0.000020350>",
                })
        void is_counted_and_kept(String line) {
            Parsed parsed = trace(WRITE + line + "\n" + WRITE + EXITED);

            assertThat(parsed.words()).containsExactly("WRITE FILE /tmp/x 1", "WRITE FILE /tmp/x 1");
            assertThat(parsed.summary().unknownLines()).isEqualTo(new Noted(1, List.of(line)));
        }

        @Test
        void is_kept_ten_times_and_counted_always() {
            StringBuilder trace = new StringBuilder();
            for (int i = 0; i < 25; i++) {
                trace.append("rubbish ").append(i).append('\n');
            }
            Noted unknown = trace(trace.toString()).summary().unknownLines();

            assertThat(unknown.count()).isEqualTo(25);
            assertThat(unknown.samples()).hasSize(10).startsWith("rubbish 0").endsWith("rubbish 9");
        }

        @Test
        void is_ignored_where_its_time_is_outside_the_window() {
            Parsed parsed = trace("1795370157.349345501 rubbish\nrubbish\n", new Window(1, 2));

            assertThat(parsed.summary().unknownLines().samples()).containsExactly("rubbish");
        }
    }

    @Nested
    class The_end_of_the_trace {

        @Test
        void may_come_at_once() {
            Parsed parsed = trace("");

            assertThat(parsed.calls()).isEmpty();
            assertThat(parsed.summary().lines()).isZero();
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
            assertThat(parsed.summary().unclosedThreads().count()).isEqualTo(1);
        }

        @Test
        void may_come_within_a_line_even_if_the_rest_looks_whole() {
            Parsed parsed = trace(WRITE + "1795370157.349345501 write(6</tmp/x>, \"\"..., 100) = 10");

            assertThat(parsed.calls()).hasSize(1);
            assertThat(parsed.summary().unknownLines().count()).isEqualTo(1);
            assertThat(parsed.summary().unclosedThreads().count()).isEqualTo(1);
        }

        @Test
        void may_be_missing() {
            assertThat(trace(WRITE).summary().unclosedThreads().samples())
                    .containsExactly(Long.toString(Parsed.THREAD));
        }
    }

    @Nested
    class A_long_line {

        @Test
        void of_64_KiB_is_understood() {
            String line = WRITE.strip();
            String padded = line.replace("/tmp/x", "/" + "x".repeat(64 * 1024 - line.length() + 5));
            assertThat(padded).hasSize(64 * 1024);

            Parsed parsed = trace(WRITE + padded + "\n" + WRITE + EXITED);

            assertThat(parsed.calls()).hasSize(3);
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {64 * 1024 + 1, 256 * 1024, 1024 * 1024})
        void that_is_longer_is_not_understood_and_kept_in_part(int length) {
            String trace = WRITE + "x".repeat(length) + "\n" + WRITE + EXITED;
            Parsed parsed = trace(trace);

            assertThat(parsed.calls()).hasSize(2);
            assertThat(parsed.summary().lines()).isEqualTo(4);
            assertThat(parsed.summary().unknownLines().count()).isEqualTo(1);
            assertThat(parsed.summary().unknownLines().samples().get(0))
                    .startsWith("xxx")
                    .hasSizeLessThan(1000);
        }

        @Test
        void may_be_the_last_and_without_end() {
            Parsed parsed = trace(WRITE + "x".repeat(1024 * 1024));

            assertThat(parsed.calls()).hasSize(1);
            assertThat(parsed.summary().unknownLines().count()).isEqualTo(1);
        }

        @Test
        void is_ignored_where_its_time_is_outside_the_window() {
            String line = WRITE.strip().replace("/tmp/x", "/" + "x".repeat(1024 * 1024));

            assertThat(trace(line + "\n" + EXITED, new Window(1, 2))
                            .summary()
                            .unknownLines()
                            .isEmpty())
                    .isTrue();
        }
    }

    @Test
    void come_in_whatever_pieces_the_stream_gives() {
        String trace =
                (WRITE + "1795370157.349345501 read(6</tmp/y>, \"\", 1) = 0 <0.000020350>\n").repeat(200) + EXITED;
        InputStream trickle = new ByteArrayInputStream(trace.getBytes(StandardCharsets.US_ASCII)) {
            private int turn;

            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                turn++;
                return super.read(bytes, offset, Math.min(length, 1 + turn % 13));
            }

            @Override
            public void close() throws IOException {}
        };

        assertThat(Parsed.trace(trickle, Parsed.ALWAYS, DeletedMark.OUTSIDE_BRACKETS))
                .isEqualTo(trace(trace));
        assertThat(trace(trace).calls()).hasSize(400);
    }
}
