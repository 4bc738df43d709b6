package dev.profileio.trace.strace;

import static dev.profileio.trace.strace.Parsed.call;
import static dev.profileio.trace.strace.Parsed.calls;
import static dev.profileio.trace.strace.Parsed.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.Window;
import dev.profileio.trace.Noted;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StraceParserTest {

    @Test
    void gives_every_part_of_a_call() {
        Parsed parsed = Parsed.lines(
                "1795370157.349345501 read(6</tmp/a b>, \"\"..., 8192) = 90 <1.000020350>",
                "1795370158.000000000 +++ exited with 0 +++");

        assertThat(parsed.calls())
                .containsExactly(new IoCall(
                        Operation.READ,
                        IoTarget.FILE,
                        "/tmp/a b",
                        "/tmp/a b",
                        Parsed.THREAD,
                        1_795_370_157_349_345_501L,
                        1_000_020_350L,
                        90,
                        false,
                        "read",
                        Access.UNKNOWN,
                        null));
        assertThat(parsed.summary().lines()).isEqualTo(2);
        assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        assertThat(parsed.summary().unclosedThreads().isEmpty()).isTrue();
    }

    @Nested
    class Reads_and_writes {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "read(4</f>, \"\"..., 10) = 10                     | READ FILE /f 10",
                    "read(4</f>, \"\", 8192) = 0                       | READ FILE /f 0",
                    "pread64(4</f>, \"\"..., 10, 0) = 10               | READ FILE /f 10",
                    "readv(4</f>, 0x563e85f571c0, 2) = 30              | READ FILE /f 30",
                    "preadv(4</f>, 0x563e85f571c0, 2, 0) = 30          | READ FILE /f 30",
                    "preadv2(4</f>, 0x563e85f571c0, 2, 0, 0) = 30      | READ FILE /f 30",
                    "write(4</f>, \"\"..., 100) = 100                  | WRITE FILE /f 100",
                    "write(4</f>, \"\", 0) = 0                         | WRITE FILE /f 0",
                    "pwrite64(4</f>, \"\"..., 50, 10) = 50             | WRITE FILE /f 50",
                    "writev(4</f>, 0x563e85f571c0, 2) = 30             | WRITE FILE /f 30",
                    "pwritev(4</f>, 0x563e85f571c0, 2, 0) = 30         | WRITE FILE /f 30",
                    "pwritev2(4</f>, 0x563e85f571c0, 2, 0, RWF_DSYNC) = 30 | WRITE FILE /f 30",
                })
        void move_what_they_return(String line, String expected) {
            assertThat(word(call(line))).isEqualTo(expected);
        }

        @Test
        void may_move_more_than_an_int_holds() {
            assertThat(call("sendto(4<socket:[1]>, \"\"..., 3000000000, 0, NULL, 0) = 3000000000")
                            .bytes())
                    .isEqualTo(3_000_000_000L);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "read(4</f>, 0x1, 4) = -1 EFAULT (Bad address)",
                    "read(4</f>, 0x7ffe, 10) = -1 EAGAIN (Resource temporarily unavailable)",
                    "read(4</f>, 0x7ffe, 10) = -1 EINTR (Interrupted system call) (INJECTED)",
                    "read(4</f>, 0x7ffe, 10) = -1 (errno 531)",
                })
        void that_fail_move_nothing(String line) {
            assertThat(word(call(line))).isEqualTo("READ FILE /f failed");
        }

        @Test
        void have_no_path_where_strace_could_not_resolve_the_descriptor() {
            assertThat(word(call("write(77, \"\"..., 4) = -1 EBADF (Bad file descriptor)")))
                    .isEqualTo("WRITE FILE  failed");
        }

        @Test
        void are_understood_without_a_duration() {
            Parsed parsed = Parsed.lines("1795370157.349345501 write(6</tmp/x>(deleted), \"\"..., 1) = 1");

            assertThat(parsed.words()).containsExactly("WRITE FILE /tmp/x 1");
            assertThat(parsed.calls().get(0).durationNanos()).isZero();
        }
    }

    @Nested
    class Transfers_inside_the_kernel {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "sendfile(5</to>, 4</from>, NULL, 30) = 30                                       | 30",
                    "sendfile(5</to>, 4</from>, 0x7ffd, 30) = 0                                      | 0",
                    "sendfile64(5</to>, 4</from>, 0x7ffd => [5], 30) = 30                            | 30",
                    "copy_file_range(4</from>, [0], 5</to>, [0], 100, 0) = 100                       | 100",
                    "copy_file_range(4</from>, NULL, 5</to>, NULL, 100, 0) = -1 EISDIR (Is a directory) | failed",
                    "sendfile(5</to>, 4</from>, NULL, 30) = -1 EINVAL (Invalid argument)             | failed",
                    "splice(4</from>, 0x7ffd, 5</to>, NULL, 100, SPLICE_F_MOVE) = 100                | 100",
                })
        void read_their_source_and_write_their_target(String line, String moved) {
            assertThat(calls(line).words()).containsExactly("READ FILE /from " + moved, "WRITE FILE /to " + moved);
        }

        @Test
        void know_pipes() {
            assertThat(calls("splice(4</from>, NULL, 7<pipe:[24035]>, NULL, 100, 0) = 100")
                            .words())
                    .containsExactly("READ FILE /from 100", "WRITE PIPE pipe 100");
        }

        @Test
        void that_find_nothing_to_copy_are_told_apart_since_the_kernel_does_not_count_them() {
            Parsed parsed = calls("copy_file_range(4</from>, NULL, 5</to>, NULL, 2147479552, 0) = 0");

            assertThat(parsed.calls()).isEmpty();
            assertThat(parsed.summary().emptyCopies()).isEqualTo(1);
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }
    }

    @Nested
    class Syncs {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "fsync(4</f>) = 0",
                    "fdatasync(4</f>) = 0",
                    "sync_file_range(4</f>, 0, 10, SYNC_FILE_RANGE_WRITE|SYNC_FILE_RANGE_WAIT_AFTER) = 0",
                    "sync_file_range2(4</f>, SYNC_FILE_RANGE_WRITE, 0, 10) = 0",
                })
        void are_of_the_descriptor(String line) {
            assertThat(word(call(line))).isEqualTo("SYNC FILE /f 0");
        }

        @Test
        void of_memory_have_no_path() {
            assertThat(word(call("msync(0x7f49e8826000, 4096, MS_SYNC) = 0"))).isEqualTo("SYNC FILE  0");
        }
    }

    @Nested
    class Opens {

        @ParameterizedTest
        @CsvSource(
                delimiter = '@',
                value = {
                    "openat(AT_FDCWD</w>, \"f\", O_RDONLY|O_CLOEXEC) = 6</w/f> @ /w/f",
                    "openat(3</w>, \"../w/f\", O_RDWR|O_CREAT|O_TRUNC, 0644) = 6</w/f> @ /w/f",
                    "openat2(3</w>, \"f\", {flags=O_RDONLY, resolve=RESOLVE_NO_SYMLINKS}, 24) = 6</w/f> @ /w/f",
                    "open(\"f\", O_RDONLY) = 6</w/f> @ /w/f",
                    "creat(\"f\", 0644) = 6</w/f> @ /w/f",
                    "openat(AT_FDCWD</w>, \"/lib/x.so\", O_RDONLY) = 6</usr/lib/x.so> @ /usr/lib/x.so",
                    "openat(AT_FDCWD</w>, \"/tmp\", O_RDWR|O_TMPFILE, 0600) = 6</tmp/#2147450>(deleted) @ /tmp/#2147450",
                })
        void have_the_path_of_what_they_opened(String line, String path) {
            assertThat(word(call(line))).isEqualTo("OPEN FILE " + path + " 0");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "openat(AT_FDCWD</w>, \"f\", O_RDONLY) = -1 ENOENT (No such file or directory)     | /w/f",
                    "openat(AT_FDCWD</w>, \"./a/../f\", O_RDONLY) = -1 ENOENT (No such file or directory) | /w/f",
                    "openat(AT_FDCWD</w>, \"/a//b/./c/\", O_RDONLY) = -1 ENOENT (No such file or directory) | /a/b/c",
                    "openat(AT_FDCWD</w>, \"../../..\", O_RDONLY) = -1 EACCES (Permission denied)      | /",
                    "openat(3</w/sub>, \"f\", O_RDONLY) = -1 ENOENT (No such file or directory)        | /w/sub/f",
                    "openat(3</w/sub>(deleted), \"f\", O_RDONLY) = -1 ENOENT (No such file or directory) | /w/sub/f",
                    "openat(99, \"/f\", O_RDONLY) = -1 ENOENT (No such file or directory)              | /f",
                    "openat2(AT_FDCWD</w>, \"f\", 0x7ffd2ee4e930, 24) = -1 ENOENT (No such file or directory) | /w/f",
                    "open(\"f\", O_RDONLY) = -1 ENOENT (No such file or directory)                     | /project/f",
                    "creat(\"/nowhere/x\", 0600) = -1 ENOENT (No such file or directory)               | /nowhere/x",
                })
        void that_fail_have_the_path_that_was_asked_for(String line, String path) {
            assertThat(word(call(line))).isEqualTo("OPEN FILE " + path + " failed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "openat(99, \"f\", O_RDONLY) = -1 EBADF (Bad file descriptor)",
                    "openat(AT_FDCWD</w>, 0x1, O_RDONLY) = -1 EFAULT (Bad address)",
                    "open(0x1, O_RDONLY) = -1 EFAULT (Bad address)",
                })
        void that_fail_with_a_path_that_cannot_be_known_have_none(String line) {
            assertThat(word(call(line))).isEqualTo("OPEN FILE  failed");
        }

        @Test
        void resolve_against_the_forks_directory_where_strace_does_not_say_which_it_was() {
            assertThat(word(call("openat(AT_FDCWD, \"f\", O_RDONLY) = -1 ENOENT (No such file or directory)")))
                    .isEqualTo("OPEN FILE /project/f failed");
        }
    }

    @Nested
    class Maps {

        @Test
        void of_files_have_the_length_of_the_mapping() {
            assertThat(word(call("mmap(NULL, 8192, PROT_READ, MAP_PRIVATE|MAP_DENYWRITE, 3</f>, 0x26000) = 0x7f49")))
                    .isEqualTo("MAP FILE /f 8192");
        }

        @Test
        void that_fail_are_failures() {
            assertThat(word(call("mmap2(NULL, 0, PROT_READ, MAP_SHARED, 4</f>, 0) = -1 EINVAL (Invalid argument)")))
                    .isEqualTo("MAP FILE /f failed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f49e8822000",
                    "mmap(NULL, 2097152, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS|MAP_HUGETLB|21<<MAP_HUGE_SHIFT, -1, 0)"
                            + " = -1 ENOMEM (Cannot allocate memory)",
                    "mmap(0x7f, 8, PROT_NONE, MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS|MAP_NORESERVE, -1, 0) = 0x7f0000000000",
                })
        void of_no_file_are_no_input_or_output(String line) {
            Parsed parsed = calls(line);

            assertThat(parsed.calls()).isEmpty();
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }

        @Test
        void that_are_shared_and_writable_are_reported_since_writes_through_them_are_not_seen() {
            Parsed parsed = calls(
                    "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 4</one>, 0) = 0x7f49e8822000",
                    "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 4</one>, 4096) = 0x7f49e8823000",
                    "mmap(NULL, 4096, PROT_WRITE, MAP_SHARED_VALIDATE|MAP_SYNC, 4</two>, 0) = 0x7f49e8822000",
                    "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 4</f>, 0) = -1 EACCES (Permission denied)",
                    "mmap(NULL, 4096, PROT_READ, MAP_SHARED, 4</f>, 0) = 0x7f49e8822000",
                    "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE, 4</f>, 0) = 0x7f49e8822000");

            assertThat(parsed.calls()).hasSize(6);
            assertThat(parsed.summary().writableMappings().count()).isEqualTo(3);
            assertThat(parsed.summary().writableMappings().samples()).containsExactly("/one", "/two");
        }
    }

    @Nested
    class Metadata {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "stat(\"/d/f\", 0x563e85f59200) = 0",
                    "lstat(\"/d/f\", {st_mode=S_IFREG|0644, st_size=1, ...}) = 0",
                    "fstat(4</d/f>, 0x563e85f59200) = 0",
                    "newfstatat(3</d>, \"f\", 0x563e85f59200, 0) = 0",
                    "fstatat64(3</d>, \"f\", 0x563e85f59200, AT_SYMLINK_NOFOLLOW) = 0",
                    "newfstatat(4</d/f>, \"\", 0x563e85f59200, AT_EMPTY_PATH) = 0",
                    "statx(3</d>, \"f\", AT_STATX_SYNC_AS_STAT, STATX_ALL, 0x563e85f592a0) = 0",
                    "statx(4</d/f>, \"\", AT_STATX_SYNC_AS_STAT|AT_EMPTY_PATH, STATX_ALL, 0x563e85f592a0) = 0",
                    "statx(4</d/f>, NULL, AT_STATX_SYNC_AS_STAT|AT_EMPTY_PATH, STATX_ALL, 0x563e85f592a0) = 0",
                    "access(\"/d/f\", R_OK) = 0",
                    "faccessat(3</d>, \"f\", R_OK) = 0",
                    "faccessat2(3</d>, \"f\", R_OK, AT_SYMLINK_NOFOLLOW) = 0",
                    "truncate(\"/d/f\", 50) = 0",
                    "ftruncate(4</d/f>, 60) = 0",
                    "fallocate(4</d/f>, FALLOC_FL_KEEP_SIZE, 0, 1000) = 0",
                    "mkdir(\"/d/f\", 0755) = 0",
                    "mkdirat(3</d>, \"f\", 0755) = 0",
                    "rmdir(\"/d/f\") = 0",
                    "unlink(\"/d/f\") = 0",
                    "unlinkat(3</d>, \"f\", AT_REMOVEDIR) = 0",
                    "rename(\"/d/f\", \"/d/g\") = 0",
                    "renameat(3</d>, \"f\", 3</d>, \"g\") = 0",
                    "renameat2(3</d>, \"f\", AT_FDCWD</w>, \"g\", RENAME_NOREPLACE) = 0",
                    "getdents(3</d/f>, 0x563e85f57200 /* 3 entries */, 8192) = 96",
                    "getdents64(3</d/f>, 0x563e85f57200 /* 3 entries, all of (them) \"new */, 8192) = 96",
                })
        void has_a_path_and_no_bytes(String line) {
            assertThat(word(call(line))).isEqualTo("METADATA FILE /d/f 0");
        }

        @Test
        void follows_a_child_process_into_another_directory() {
            assertThat(calls(
                                    "unlink(\"f\") = 0",
                                    "openat(AT_FDCWD</elsewhere>, \"/x\", O_RDONLY) = 3</x>",
                                    "unlink(\"f\") = 0")
                            .words())
                    .containsExactly("METADATA FILE /project/f 0", "OPEN FILE /x 0", "METADATA FILE /elsewhere/f 0");
        }
    }

    @Nested
    class Sockets {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "write(8<socket:[24037]>, \"\"..., 11) = 11                                | WRITE SOCKET socket 11",
                    "read(9<socket:[24037]>, \"\"..., 100) = 11                                | READ SOCKET socket 11",
                    "sendto(8<socket:[24037]>, \"\"..., 12, 0, NULL, 0) = 12                   | WRITE SOCKET socket 12",
                    "recvfrom(9<socket:[24037]>, \"\"..., 100, 0, NULL, NULL) = 12             | READ SOCKET socket 12",
                    "sendmsg(8<socket:[24037]>, 0x7ffd2ee4e910, 0) = 30                        | WRITE SOCKET socket 30",
                    "recvmsg(9<socket:[24037]>, 0x7ffd2ee4e910, 0) = 30                        | READ SOCKET socket 30",
                    "recvmmsg(9<socket:[24037]>, 0x7ffd, 2, MSG_DONTWAIT, NULL) = -1 EAGAIN (x) | READ SOCKET socket failed",
                })
        void are_read_and_written(String line, String expected) {
            assertThat(word(call(line))).isEqualTo(expected);
            assertThat(call(line).kernelName()).isEqualTo("socket:[24037]");
        }

        @Test
        void are_what_the_send_and_receive_families_use_even_where_strace_does_not_say_so() {
            assertThat(word(call("sendto(8, \"\"..., 12, 0, NULL, 0) = 12"))).isEqualTo("WRITE SOCKET socket 12");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "TCP:[127.0.0.1:40000->127.0.0.1:80]",
                    "TCPv6:[[::1]:40000->[::1]:80]",
                    "UDP:[0.0.0.0:53]",
                    "UNIX-STREAM:[24037->24038, \"/run/x, y\"]",
                    "UNIX:[24037,@\"abstract\"]",
                    "NETLINK:[ROUTE:4711]",
                })
        void have_these_names_with_two_flags_y(String name) {
            IoCall call = call("write(8<" + name + ">, \"\"..., 11) = 11");

            assertThat(word(call)).isEqualTo("WRITE SOCKET socket 11");
            assertThat(call.kernelName()).isEqualTo(name);
        }

        @Test
        void have_bytes_of_many_messages_at_once() {
            String message = "{msg_hdr={msg_name={sa_family=AF_UNIX, sun_path=\"a, msg_len=7)\"}, msg_namelen=110,"
                    + " msg_iov=[{iov_base=\"\"..., iov_len=10}, {iov_base=\"\"..., iov_len=20}], msg_iovlen=2,"
                    + " msg_controllen=0, msg_flags=0}, msg_len=30}";

            assertThat(word(call("sendmmsg(8<socket:[1]>, [" + message + ", " + message + "], 2, 0) = 2")))
                    .isEqualTo("WRITE SOCKET socket 60");
            assertThat(word(call("recvmmsg(9<socket:[1]>, [" + message + "], 2, 0, {tv_sec=1, tv_nsec=0}) = 1"
                            + " (left {tv_sec=0, tv_nsec=999997637})")))
                    .isEqualTo("READ SOCKET socket 30");
        }

        @Test
        void whose_messages_were_not_printed_are_not_understood() {
            // strace 6.1 with -s 0 and without -e abbrev=!sendmmsg,recvmmsg.
            assertThat(calls("sendmmsg(8<socket:[1]>, [...], 2, 0) = 2")
                            .summary()
                            .unknownLines()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Descriptors_that_are_no_files {

        @Test
        void may_be_pipes() {
            IoCall call = call("read(6<pipe:[24035]>, \"\"..., 10) = 10");

            assertThat(word(call)).isEqualTo("READ PIPE pipe 10");
            assertThat(call.kernelName()).isEqualTo("pipe:[24035]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"anon_inode:[eventfd]", "anon_inode:inotify", "net:[4026531840]", "/memfd:a name"})
        void have_the_kernels_name_otherwise(String name) {
            IoCall call = call("write(6<" + name + ">, \"\"..., 8) = 8");

            assertThat(word(call)).isEqualTo("WRITE FILE " + name + " 8");
            assertThat(call.kernelName()).isEqualTo(name);
        }

        @Test
        void may_be_devices_whose_numbers_are_printed_with_two_flags_y() {
            assertThat(word(call("write(6</dev/null<char 1:3>>, \"\"..., 8) = 8")))
                    .isEqualTo("WRITE FILE /dev/null 8");
        }
    }

    @Nested
    class Deleted_files {

        @Test
        void keep_their_path() {
            assertThat(word(call("write(6</tmp/x>(deleted), \"\"..., 1) = 1"))).isEqualTo("WRITE FILE /tmp/x 1");
        }

        @Test
        void are_told_from_files_that_are_named_so() {
            assertThat(word(call("write(6</tmp/x (deleted)>, \"\"..., 1) = 1")))
                    .isEqualTo("WRITE FILE /tmp/x (deleted) 1");
        }

        @Test
        void are_marked_inside_the_brackets_before_strace_5_19() {
            byte[] line = "1795370157.349345501 write(6</tmp/x (deleted)>, \"\"..., 1) = 1 <0.000020350>\n"
                    .getBytes(StandardCharsets.US_ASCII);

            assertThat(Parsed.trace(
                                    new ByteArrayInputStream(line),
                                    Parsed.ALWAYS,
                                    DeletedMark.of(new StraceVersion(5, 18)))
                            .words())
                    .containsExactly("WRITE FILE /tmp/x 1");
        }

        @ParameterizedTest
        @CsvSource({
            "5, 6, INSIDE_BRACKETS",
            "5, 18, INSIDE_BRACKETS",
            "5, 19, OUTSIDE_BRACKETS",
            "6, 1, OUTSIDE_BRACKETS"
        })
        void are_marked_as_the_version_does(int major, int minor, DeletedMark mark) {
            assertThat(DeletedMark.of(new StraceVersion(major, minor))).isEqualTo(mark);
        }
    }

    @Nested
    class The_window {

        private static final Window WINDOW = new Window(1_000_000_000_000_000_100L, 1_000_000_000_000_000_200L);

        @Test
        void holds_calls_that_begin_after_the_first_mark_and_before_the_second() {
            Parsed parsed = Parsed.trace(
                    """
                    1000000000.000000099 write(6</before>, ""..., 1) = 1 <0.000000050>
                    1000000000.000000100 write(6</mark>, ""..., 1) = 1 <0.000000001>
                    1000000000.000000101 write(6</first>, ""..., 1) = 1 <9.000000000>
                    1000000000.000000199 write(6</last>, ""..., 1) = 1 <9.000000000>
                    1000000000.000000200 write(6</mark>, ""..., 1) = 1 <0.000000001>
                    1000000000.000000201 write(6</after>, ""..., 1) = 1 <0.000000001>
                    1000000001.000000201 +++ exited with 0 +++
                    """,
                    WINDOW);

            assertThat(parsed.words()).containsExactly("WRITE FILE /first 1", "WRITE FILE /last 1");
            assertThat(parsed.summary().lines()).isEqualTo(7);
        }

        @Test
        void holds_warnings_too() {
            String outside =
                    """
                    1000000000.000000001 io_uring_setup(4, 0x7ffd2ee4e8c0) = 14<anon_inode:[io_uring]> <0.000140129>
                    1000000000.000000001 mmap(NULL, 4, PROT_WRITE, MAP_SHARED, 4</f>, 0) = 0x7f49e8822000 <0.000140129>
                    1000000000.000000001 read(3<pipe:[1]>, 0x7ffd, 10) = ? ERESTARTSYS (To be restarted) <0.000140129>
                    1000000000.000000001 copy_file_range(3</f>, NULL, 4</g>, NULL, 1, 0) = 0 <0.000140129>
                    1000000000.000000001 rubbish
                    1000000000.000000001 read(3<pipe:[1]>,  <unfinished ...>) = ?
                    1000000000.000000001 +++ exited with 0 +++
                    """;
            TraceSummary summary = Parsed.trace(outside, WINDOW).summary();

            assertThat(summary)
                    .isEqualTo(new TraceSummary(
                            7, Noted.NOTHING, Noted.NOTHING, Map.of(), 0, Noted.NOTHING, false, Noted.NOTHING));
            assertThat(Parsed.trace(outside).summary().ioUring()).isTrue();
        }

        @Test
        void does_not_hold_a_call_that_began_before_it_and_ended_in_it() {
            Parsed parsed = Parsed.trace(
                    """
                    1000000000.000000099 read(6</f>,  <unfinished ...>
                    1000000000.000000150 <... read resumed>""..., 8) = 8 <0.000000051>
                    1000000000.000000151 read(6</g>,  <unfinished ...>
                    1000000000.000000250 <... read resumed>""..., 8) = 8 <0.000000099>
                    1000000000.000000300 +++ exited with 0 +++
                    """,
                    WINDOW);

            assertThat(parsed.words()).containsExactly("READ FILE /g 8");
            assertThat(parsed.summary().unknownLines().isEmpty()).isTrue();
        }
    }
}
