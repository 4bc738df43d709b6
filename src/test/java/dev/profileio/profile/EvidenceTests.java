package dev.profileio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTests {

    private final ProfileBuilder builder = new ProfileBuilder(
            new Scope(List.of("/jdk"), Set.of(), List.of(), List.of(), Set.of(), Set.of(IoTarget.PIPE)),
            new Window(0, 1_000),
            call -> {});

    @Test
    void is_of_files_in_scope_in_the_order_of_their_paths() {
        read("/b", 1, 10);
        read("/a", 1, 10);
        read("/jdk/lib/modules", 1, 10);
        read("", 1, 10);
        builder.accept(Calls.stream(Operation.READ, IoTarget.PIPE, "pipe:[7]", 10));
        builder.accept(Calls.failed(Operation.READ, "/c"));

        assertThat(evidence().files()).extracting(Evidence.FileUse::path).containsExactly("/a", "/b");
    }

    @Test
    void counts_what_a_profile_does_not() {
        for (String call : List.of("statx", "newfstatat", "fstat", "access", "stat64", "unlink")) {
            builder.accept(Calls.file(Operation.METADATA, "/a", 0).named(call));
        }
        builder.accept(Calls.file(Operation.METADATA, "/a", 0).named("getdents64"));
        builder.accept(Calls.file(Operation.OPEN, "/a", 0).named("openat"));
        builder.accept(Calls.file(Operation.SYNC, "/a", 0).named("fsync"));

        Evidence.FileUse use = file("/a");
        assertThat(use.queries()).isEqualTo(5);
        assertThat(use.listings()).isEqualTo(1);
        assertThat(use.opens()).isEqualTo(1);
        assertThat(use.syncs()).isEqualTo(1);
    }

    @Test
    void knows_how_many_reads_and_writes_were_sequential() {
        IoCall read = Calls.file(Operation.READ, "/a", 10);
        builder.accept(read.beginning(Access.SEQUENTIAL));
        builder.accept(read.beginning(Access.RANDOM));
        builder.accept(read.beginning(Access.UNKNOWN));
        builder.accept(Calls.file(Operation.WRITE, "/a", 10).beginning(Access.SEQUENTIAL));
        builder.accept(Calls.file(Operation.SYNC, "/a", 0));
        builder.accept(Calls.file(Operation.READ, "/b", 10).beginning(Access.RANDOM));

        assertThat(file("/a").sequential()).isEqualTo(2);
        assertThat(file("/a").positioned()).isEqualTo(3);
        assertThat(file("/b").sequential()).isZero();
        assertThat(file("/b").positioned()).isEqualTo(1);
    }

    @Test
    void of_a_line_goes_by_the_name_of_the_call_where_it_is_not_known_where_it_began() {
        CallSite site = new CallSite("com.acme.Report.save(Report.java:42)", List.of());
        IoCall read = Calls.file(Operation.READ, "/a", 10).at(site);
        builder.accept(read.named("read"));
        builder.accept(read.named("read").beginning(Access.RANDOM));
        builder.accept(read.named("pread64").beginning(Access.SEQUENTIAL));
        builder.accept(read.named("pread64"));

        assertThat(file("/a").lines()).extracting(Evidence.LineUse::sequential).containsExactly(2L);
    }

    @Nested
    class Repeats {

        @Test
        void are_readings_to_the_end_of_as_much_as_the_one_before() {
            for (int i = 0; i < 3; i++) {
                readWhole("/a", 60, 40);
            }

            assertThat(file("/a").repeats()).isEqualTo(new Evidence.Repeats(2, 6, 200));
        }

        @Test
        void begin_anew_where_the_file_is_opened() {
            read("/a", 1, 30);
            readWhole("/a", 100);
            readWhole("/a", 100);

            assertThat(file("/a").repeats()).isEqualTo(new Evidence.Repeats(1, 2, 100));
        }

        @Test
        void are_none_where_the_content_changed() {
            readWhole("/a", 100);
            readWhole("/a", 101);
            builder.accept(Calls.file(Operation.WRITE, "/a", 5));
            readWhole("/a", 101);

            assertThat(file("/a").repeats()).isEqualTo(Evidence.Repeats.NONE);
        }

        @Test
        void are_none_without_an_end() {
            for (int i = 0; i < 3; i++) {
                builder.accept(Calls.file(Operation.OPEN, "/a", 0));
                read("/a", 1, 100);
            }

            assertThat(file("/a").repeats()).isEqualTo(Evidence.Repeats.NONE);
        }

        @Test
        void are_none_where_somebody_waits_at_the_end() {
            readWhole("/a", 100);
            read("/a", 1, 0);
            read("/a", 1, 0);

            assertThat(file("/a").repeats()).isEqualTo(Evidence.Repeats.NONE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sendfile", "copy_file_range", "splice"})
        void are_none_where_the_kernel_copies(String call) {
            for (int i = 0; i < 3; i++) {
                builder.accept(Calls.file(Operation.READ, "/a", 100).named(call));
                builder.accept(Calls.file(Operation.READ, "/a", 0).named(call));
            }

            assertThat(file("/a").repeats()).isEqualTo(Evidence.Repeats.NONE);
        }
    }

    @Nested
    class Copies {

        @Test
        void are_writes_of_what_the_thread_has_just_read() {
            copyBlock(1, 8192, 8192);
            read("/in", 1, 100);
            read("/in", 1, 0);
            write("/out", 1, 100);

            assertThat(file("/out").copy()).isEqualTo(new Evidence.Copy("/in", 2, 8292));
        }

        @Test
        void are_told_apart_by_thread() {
            read("/in", 1, 100);
            read("/other", 2, 200);
            write("/out", 1, 100);
            write("/more", 2, 200);

            assertThat(file("/out").copy()).isEqualTo(new Evidence.Copy("/in", 1, 100));
            assertThat(file("/more").copy()).isEqualTo(new Evidence.Copy("/other", 1, 200));
        }

        @Test
        void are_none_of_other_sizes_or_of_the_same_file_or_twice_of_one_read() {
            copyBlock(1, 100, 99);
            read("/out", 1, 100);
            write("/out", 1, 100);
            write("/out", 1, 100);

            assertThat(file("/out").copy()).isEqualTo(Evidence.Copy.NONE);
        }

        @Test
        void are_none_inside_the_kernel() {
            builder.accept(Calls.file(Operation.READ, "/in", 100).named("copy_file_range"));
            builder.accept(Calls.file(Operation.WRITE, "/out", 100).named("copy_file_range"));

            assertThat(file("/out").copy()).isEqualTo(Evidence.Copy.NONE);
        }

        @Test
        void are_of_one_source() {
            copyBlock(1, 100, 100);
            read("/other", 1, 50);
            write("/out", 1, 50);

            assertThat(file("/out").copy()).isEqualTo(new Evidence.Copy("/in", 1, 100));
        }
    }

    @Nested
    class Lines {

        @Test
        void have_their_sizes_without_the_empty_and_what_followed_in_order() {
            CallSite site = new CallSite("com.acme.A.a(A.java:1)", List.of());
            builder.accept(Calls.file(Operation.READ, "/a", 20).named("read").at(site));
            builder.accept(Calls.file(Operation.READ, "/a", 10).named("pread64").at(site));
            builder.accept(Calls.file(Operation.READ, "/a", 0).named("read").at(site));
            builder.accept(
                    Calls.file(Operation.WRITE, "/a", 7).named("FileWrite").at(site));
            write("/a", 1, 5);

            assertThat(file("/a").lines())
                    .containsExactly(
                            new Evidence.LineUse(site, Operation.READ, 3, 30, 10, 20, 2),
                            new Evidence.LineUse(site, Operation.WRITE, 1, 7, 7, 7, 0));
        }
    }

    private void copyBlock(long thread, long read, long written) {
        read("/in", thread, read);
        write("/out", thread, written);
    }

    private void readWhole(String path, long... sizes) {
        builder.accept(Calls.file(Operation.OPEN, path, 0));
        for (long size : sizes) {
            read(path, 1, size);
        }
        read(path, 1, 0);
    }

    private void read(String path, long thread, long bytes) {
        builder.accept(new IoCall(Operation.READ, IoTarget.FILE, path, path, thread, 0, 1, bytes, false).named("read"));
    }

    private void write(String path, long thread, long bytes) {
        builder.accept(
                new IoCall(Operation.WRITE, IoTarget.FILE, path, path, thread, 0, 1, bytes, false).named("write"));
    }

    private Evidence.FileUse file(String path) {
        return evidence().files().stream()
                .filter(file -> file.path().equals(path))
                .findAny()
                .orElseThrow();
    }

    private Evidence evidence() {
        return builder.build(new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()), id -> "")
                .evidence();
    }
}
