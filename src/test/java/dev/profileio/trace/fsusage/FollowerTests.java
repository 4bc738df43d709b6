package dev.profileio.trace.fsusage;

import static dev.profileio.trace.fsusage.Lines.follow;
import static dev.profileio.trace.fsusage.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.profile.Window;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines made by hand: nobody captured them, and they follow the format strings of Apple's fs_usage.c. */
class FollowerTests {

    private static final String OPEN_A = line("open", " F=5        (RW____)  /data/a");
    private static final String OPEN_B = line("open", " F=6        (RW____)  /data/b");

    @Nested
    class Operations {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "read | ` F=5    B=0x1000` | READ 4096 /data/a",
                    "read | ` F=5    B=0x0` | READ 0 /data/a",
                    "read | ` F=5  [ 35]` | READ 0 /data/a!",
                    "pread | ` F=5    B=0x10       O=0x00000000        ` | READ 16 /data/a",
                    "pread | ` F=5  [  9]  O=0x00000000        ` | READ 0 /data/a!",
                    "readv | ` F=5    B=0x10` | READ 16 /data/a",
                    "read_nocancel | ` F=5    B=0x10` | READ 16 /data/a",
                    "write | ` F=5    B=0x10` | WRITE 16 /data/a",
                    "writev | ` F=5    B=0x10` | WRITE 16 /data/a",
                    "pwritev | ` F=5    B=0x10       O=0x00000010        ` | WRITE 16 /data/a",
                    "guarded_pwrite_np | ` F=5    B=0x10` | WRITE 16 /data/a",
                    "fsync | ` F=5  ` | SYNC 0 /data/a",
                    "fcntl | ` F=5   <FULLFSYNC>` | SYNC 0 /data/a",
                    "fcntl | ` F=5   <CMD=85>` | SYNC 0 /data/a",
                    "mmap | ` F=5    A=0x0102030000000000  O=0x00000000        B=0x4000             <READ>` | MAP 16384 /data/a",
                    "mmap | ` F=5    A=0xff02030000000000O=0x00000000        B=0x4000             <READ|WRITE>` | MAP 16384 /data/a",
                    "ftruncate | ` F=5    O=0x00000010        ` | METADATA 0 /data/a",
                    "fstat64 | ` F=5  ` | METADATA 0 /data/a",
                    "getdirentries64 | ` F=5    B=0x200   ` | METADATA 0 /data/a",
                    "getdirentriesattr | ` F=5  ` | METADATA 0 /data/a",
                    "fchmod | ` F=5   <rw-r--r-->      ` | METADATA 0 /data/a",
                    "stat64 | `                      /x y` | METADATA 0 /x y",
                    "lstat64 | `      [  2]           /x` | METADATA 0 /x!",
                    "getattrlist | `                      /x` | METADATA 0 /x",
                    "access | `            (R___)    /x` | METADATA 0 /x",
                    "unlink | `                      /x` | METADATA 0 /x",
                    "rename | `                      /x` | METADATA 0 /x",
                    "mkdir | `                      /x` | METADATA 0 /x",
                    "rmdir | `                      /x` | METADATA 0 /x",
                    "truncate | `        O=0x00000004         /x` | METADATA 0 /x",
                    "chmod | ` <rwxr-xr-x>           /x` | METADATA 0 /x",
                    "open | ` F=9        (R_______________)  /x` | OPEN 0 /x",
                    "open | `      [  2] (R_____)  /x` | OPEN 0 /x!",
                    "openat | ` F=9        (R_____)  [5]/x` | OPEN 0 /data/a/x",
                    "openat | ` F=9        (R_____)  [-2]/x` | OPEN 0 /home/me/x",
                    "openat | ` F=9        (R_____)  [-2]//x` | OPEN 0 /x",
                    "mkdirat | `      [ 17]           [5]/x` | METADATA 0 /data/a/x!",
                    "open | ` F=9        (R_____)  src/x` | OPEN 0 /home/me/src/x",
                    "open | ` F=9        (R_____)  /System/Volumes/Data/Users/me/x` | OPEN 0 /Users/me/x",
                })
        void are_what_a_call_did(String call, String fields, String operation) {
            assertThat(follow(OPEN_A, line(call, fields)).texts()).containsExactly("OPEN 0 /data/a", operation);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "lseek | ` F=5    O=0x00000000         <SEEK_SET>`",
                    "fcntl | ` F=5   <GETPATH>`",
                    "fcntl | ` F=5   <CACHING OFF>`",
                    "fcntl | ` F=5  [ 22] <DUPFD>`",
                    "ioctl | ` F=5   <CMD=0x40487413>`",
                    "close | ` F=5  `",
                    "select | `        S=1  `",
                    "exit | ``",
                    "  RdData[ST3] | ` D=0x0040b4d6  B=0x1000   /dev/disk3s5  /data/a`",
                    "  WrMeta[A] | ` D=0x0040b4d6  B=0x1000   /dev/disk3s5  `",
                    "  PgIn[A] | ` D=0x0040b4d6  B=0x1000   /dev/disk3s5  /data/a`",
                    "PAGE_IN_FILE | ` A=0x00007fff        `",
                    "  THROTTLED | ``",
                })
        void are_not_what_is_none(String call, String fields) {
            Lines lines = follow(OPEN_A, line(call.stripTrailing(), fields));

            assertThat(lines.texts()).containsExactly("OPEN 0 /data/a");
            assertThat(lines.summary().notUnderstood().samples()).isEmpty();
        }
    }

    @Nested
    class Descriptors {

        @Test
        void belong_to_all_threads() {
            assertThat(follow(OPEN_A, line("12:00:00.000200", "write", " F=5    B=0x3", "0.000001", 99))
                            .texts())
                    .endsWith("WRITE 3 /data/a");
        }

        @Test
        void can_have_been_open_before() {
            assertThat(follow(line("pread", " F=4    B=0x3")).texts()).containsExactly("READ 3 /lib/a.jar");
        }

        @Test
        void are_unknown_if_their_opening_is_not_shown() {
            Lines lines = follow(line("read", " F=5    B=0x3"));

            assertThat(lines.texts()).containsExactly("READ 3 ");
            assertThat(lines.summary().unknownDescriptors()).isEqualTo(1);
        }

        @Test
        void are_unknown_after_they_were_closed() {
            assertThat(follow(OPEN_A, line("close", " F=5  "), line("read", " F=5    B=0x3"))
                            .texts())
                    .endsWith("READ 3 ");
        }

        @Test
        void are_still_open_after_a_close_that_failed_differently() {
            assertThat(follow(OPEN_A, line("close", " F=6  [  9]"), line("read", " F=5    B=0x3"))
                            .texts())
                    .endsWith("READ 3 /data/a");
        }

        @Test
        void can_be_taken_again_by_another_thread_before_their_close_returns() {
            assertThat(follow(
                                    OPEN_A,
                                    line("12:00:00.000300", "open", " F=5        (RW____)  /data/b", "0.000010", 8),
                                    line("12:00:00.000310", "close", " F=5  ", "0.000050", 7),
                                    line("12:00:00.000400", "read", " F=5    B=0x3", "0.000001", 8))
                            .texts())
                    .endsWith("READ 3 /data/b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"dup", "dup2"})
        void have_duplicates(String call) {
            assertThat(follow(
                                    OPEN_A,
                                    line(call, " F=5    F=12 "),
                                    line("close", " F=5  "),
                                    line("write", " F=12   B=0x3"))
                            .texts())
                    .endsWith("WRITE 3 /data/a");
        }

        @Test
        void are_not_duplicated_by_a_call_that_failed() {
            assertThat(follow(OPEN_A, OPEN_B, line("dup2", " F=5  [  9]"), line("write", " F=6    B=0x3"))
                            .texts())
                    .endsWith("WRITE 3 /data/b");
        }

        @Test
        void can_be_sockets() {
            Lines lines = follow(
                    line("socket", " F=8        <AF_INET, SOCK_STREAM, 0x6>"),
                    line("read", " F=8    B=0x3"),
                    line("accept", " F=8    F=9  "),
                    line("write", " F=9    B=0x4"),
                    line("recvfrom", " F=77   B=0x5"));

            assertThat(lines.texts()).containsExactly("READ 3 socket", "WRITE 4 socket", "READ 5 socket");
            assertThat(lines.calls()).allMatch(call -> call.target() == IoTarget.SOCKET);
        }

        @Test
        void can_be_standard_streams() {
            Lines lines = follow(
                    line("read", " F=0    B=0x1"), line("write", " F=1    B=0x2"), line("write", " F=2    B=0x3"));

            assertThat(lines.texts())
                    .containsExactly(
                            "READ 1 standard stream 0", "WRITE 2 standard stream 1", "WRITE 3 standard stream 2");
        }
    }

    @Nested
    class RelativePaths {

        @Test
        void are_of_the_directory_that_was_changed_to() {
            assertThat(follow(line("chdir", "                      /tmp"), line("unlink", "                      x"))
                            .texts())
                    .containsExactly("METADATA 0 /tmp/x");
        }

        @Test
        void are_of_no_directory_after_one_that_is_unknown() {
            assertThat(follow(line("fchdir", " F=44 "), line("unlink", "                      x"))
                            .texts())
                    .containsExactly("METADATA 0 ");
        }
    }

    @Nested
    class TheWindow {

        private static final Window WINDOW = new Window(nanos(100), nanos(200));

        @Test
        void has_the_calls_that_began_in_it() {
            assertThat(follow(
                                    List.of(
                                            OPEN_A,
                                            write("12:00:00.000101", "0.000001", 1),
                                            write("12:00:00.000102", "0.000001", 2),
                                            write("12:00:00.000200", "0.000001", 3),
                                            write("12:00:00.000201", "0.000001", 4),
                                            write("12:00:01.000000", "0.999850", 5)),
                                    WINDOW)
                            .texts())
                    .containsExactly("WRITE 2 /data/a", "WRITE 3 /data/a", "WRITE 5 /data/a");
        }

        @Test
        void has_the_lines_that_are_not_understood() {
            CaptureSummary summary = follow(
                            List.of(
                                    "12:00:00.000050 too early",
                                    "12:00:00.000150 what?",
                                    line("12:00:00.000160", "teleport", " F=5  ", "0.000001", 7),
                                    line("12:00:00.000170", "read", " F=5  ", "0.000001", 7),
                                    "nothing at all",
                                    "",
                                    line("12:00:00.000270", "teleport", " F=5  ", "0.000001", 7)),
                            WINDOW)
                    .summary();

            assertThat(summary.notUnderstood().count()).isEqualTo(4);
            assertThat(summary.notUnderstood().samples())
                    .contains("12:00:00.000150 what?", "nothing at all")
                    .anyMatch(sample -> sample.contains("teleport"));
        }

        @Test
        void has_the_calls_that_do_not_say_how_much_they_moved() {
            CaptureSummary summary = follow(
                            line("sendfile", " F=5  "),
                            line("sendfile", " F=5  [ 35]"),
                            line("posix_spawn", "   /bin/ls"))
                    .summary();

            assertThat(summary.unmeasured().count()).isEqualTo(1);
            assertThat(summary.spawned()).isEqualTo(1);
        }

        private static String write(String time, String seconds, int bytes) {
            return line(time, "write", " F=5    B=0x" + bytes, seconds, 7);
        }

        private static long nanos(long micros) {
            return Lines.NOON.getEpochSecond() * 1_000_000_000 + micros * 1_000;
        }
    }
}
