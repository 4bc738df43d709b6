package dev.profileio.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.profile.CallSite;
import dev.profileio.profile.Evidence;
import dev.profileio.report.text.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each pattern just beyond its thresholds, and just within them. */
class PatternTests {

    static final Notation NOTATION = new Notation() {
        @Override
        public String count(long count) {
            return Readable.count(count);
        }

        @Override
        public String bytes(long bytes) {
            return Readable.bytes(bytes);
        }
    };

    private static final CallSite OUTPUT = Use.line("java.io.FileOutputStream.write", "com.acme.Rows.each");
    private static final CallSite INPUT = Use.line("java.io.FileInputStream.read", "com.acme.Rows.each");
    private static final CallSite CHANNEL = Use.line("sun.nio.ch.FileChannelImpl.write", "com.acme.Rows.each");
    private static final CallSite RANDOM_ACCESS = Use.line("java.io.RandomAccessFile.read", "com.acme.Rows.each");

    @Nested
    class Small_writes {

        @Test
        void are_many_of_one_line() {
            assertThat(found(new SmallWrites(), Use.of("/a/rows").by(OUTPUT, Operation.WRITE, 100, 1024)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence())
                                .isEqualTo("100 writes of 1 KiB to rows come from one line, "
                                        + "com.acme.Rows.each(Rows.java:7)");
                        assertThat(finding.text())
                                .isEqualTo("wrap the stream in a BufferedOutputStream, "
                                        + "or its Writer in a BufferedWriter");
                        assertThat(finding.costs()).containsExactly(new Cost(Operation.WRITE, "/a/rows", 100, 102_400));
                    });
        }

        @Test
        void are_those_to_several_files_together() {
            Use[] files = IntStream.range(0, 10)
                    .mapToObj(i -> Use.of("/a/" + i).by(OUTPUT, Operation.WRITE, 10, 4))
                    .toArray(Use[]::new);

            assertThat(found(new SmallWrites(), files)).singleElement().satisfies(finding -> assertThat(
                            finding.evidence())
                    .startsWith("100 writes of 4 B to 10 files come from one line"));
        }

        @Test
        void are_none_where_they_are_few() {
            assertNone(new SmallWrites(), Use.of("/a").by(OUTPUT, Operation.WRITE, 99, 4));
        }

        @Test
        void are_none_where_they_are_large() {
            assertNone(new SmallWrites(), Use.of("/a").by(OUTPUT, Operation.WRITE, 100, 1025));
            assertNone(new SmallWrites(), Use.of("/a").by(OUTPUT, Operation.WRITE, 10_000, 64 * 1024));
        }

        @Test
        void are_none_where_each_file_gets_few() {
            Use[] files = IntStream.range(0, 100)
                    .mapToObj(i -> Use.of("/a/" + i).by(OUTPUT, Operation.WRITE, 9, 4))
                    .toArray(Use[]::new);

            assertNone(new SmallWrites(), files);
        }

        @Test
        void are_none_where_a_buffer_would_not_gather_them() {
            Use small = Use.of("/a").by(OUTPUT, Operation.WRITE, 1000, 4);

            assertThat(found(new SmallWrites(), small.opens(499))).hasSize(1);
            assertNone(new SmallWrites(), small.opens(500));
            assertThat(found(new SmallWrites(), small.syncs(499))).hasSize(1);
            assertNone(new SmallWrites(), small.syncs(500));
        }

        @Test
        void are_none_without_a_line_of_Java() {
            assertNone(new SmallWrites(), Use.of("/a").by(CallSite.UNKNOWN, Operation.WRITE, 1000, 4));
        }

        @Test
        void are_those_of_a_buffer_only_if_it_is_flushed() {
            CallSite flushed = Use.line(
                    "java.io.FileOutputStream.write", "java.io.BufferedOutputStream.flush", "com.acme.Rows.each");
            CallSite full = Use.line(
                    "java.io.FileOutputStream.write", "java.io.BufferedOutputStream.flushBuffer", "com.acme.Rows.each");

            assertThat(found(new SmallWrites(), Use.of("/a").by(flushed, Operation.WRITE, 100, 4)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).contains("flushed each time"));
            assertNone(new SmallWrites(), Use.of("/a").by(full, Operation.WRITE, 100, 4));
        }

        @Test
        void are_those_of_a_channel_only_if_they_follow_one_another() {
            assertThat(found(new SmallWrites(), Use.of("/a").by(CHANNEL, Operation.WRITE, 100, 4)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.text()).startsWith("gather them in a ByteBuffer"));
            assertNone(new SmallWrites(), Use.of("/a").by(CHANNEL, Operation.WRITE, 100, 4, 99));
        }

        @Test
        void are_those_of_a_RandomAccessFile_only_if_they_are_single_bytes() {
            assertThat(found(new SmallWrites(), Use.of("/a").by(RANDOM_ACCESS, Operation.WRITE, 100, 1)))
                    .hasSize(1);
            assertNone(new SmallWrites(), Use.of("/a").by(RANDOM_ACCESS, Operation.WRITE, 100, 4));
        }
    }

    @Nested
    class Small_reads {

        @Test
        void are_many_of_one_line() {
            assertThat(found(new SmallReads(), Use.of("/a/rows").by(INPUT, Operation.READ, 100, 16)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence())
                                .isEqualTo("100 reads of 16 B of rows come from one line, "
                                        + "com.acme.Rows.each(Rows.java:7)");
                        assertThat(finding.text()).startsWith("wrap the stream in a BufferedInputStream");
                    });
        }

        @Test
        void are_none_where_they_are_few_or_large() {
            assertNone(new SmallReads(), Use.of("/a").by(INPUT, Operation.READ, 99, 16));
            assertNone(new SmallReads(), Use.of("/a").by(INPUT, Operation.READ, 100, 1025));
        }

        @Test
        void are_none_where_the_file_is_opened_for_each() {
            Use small = Use.of("/a").by(INPUT, Operation.READ, 300, 16);

            assertThat(found(new SmallReads(), small.opens(99))).hasSize(1);
            assertNone(new SmallReads(), small.opens(100));
        }

        @Test
        void are_none_through_a_buffer() {
            CallSite buffered = Use.line("java.io.FileInputStream.read", "java.io.BufferedInputStream.fill");

            assertNone(new SmallReads(), Use.of("/a").by(buffered, Operation.READ, 1000, 16));
        }

        @Test
        void are_none_at_positions() {
            assertNone(new SmallReads(), Use.of("/a").by(CHANNEL, Operation.READ, 1000, 16, 0));
            assertNone(new SmallReads(), Use.of("/a").by(RANDOM_ACCESS, Operation.READ, 1000, 16));
        }
    }

    @Nested
    class One_byte_reads {

        @Test
        void are_many_through_a_RandomAccessFile() {
            assertThat(found(new OneByteReads(), Use.of("/a").by(RANDOM_ACCESS, Operation.READ, 100, 1)))
                    .hasSize(1);
        }

        @Test
        void are_none_where_they_are_few_or_of_more_bytes_or_through_a_stream() {
            assertNone(new OneByteReads(), Use.of("/a").by(RANDOM_ACCESS, Operation.READ, 99, 1));
            assertNone(new OneByteReads(), Use.of("/a").by(RANDOM_ACCESS, Operation.READ, 100, 2));
            assertNone(new OneByteReads(), Use.of("/a").by(INPUT, Operation.READ, 100, 1));
        }
    }

    @Nested
    class Repeated_reading {

        @Test
        void is_of_the_whole_file() {
            assertThat(found(
                            new RepeatedReading(), Use.of("/a/prices").opens(11).repeats(10, 20, 520)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence())
                                .isEqualTo("prices was read whole again 10 times, without a change, 520 B in all");
                        assertThat(finding.costs())
                                .containsExactly(
                                        new Cost(Operation.READ, "/a/prices", 20, 520),
                                        new Cost(Operation.OPEN, "/a/prices", 10, 0));
                    });
        }

        @Test
        void is_none_of_a_few_times() {
            assertNone(new RepeatedReading(), Use.of("/a").opens(1000).repeats(9, 18, 468));
        }
    }

    @Nested
    class Opens_per_operation {

        @Test
        void are_about_as_many_as_operations() {
            for (long writes : List.of(50L, 100L, 200L)) {
                assertThat(found(
                                new OpenPerOperation(),
                                Use.of("/a/log").opens(100).writes(writes, writes * 2000)))
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.evidence())
                                    .isEqualTo("log was opened 100 times for " + writes + " reads and writes");
                            assertThat(finding.costs()).containsExactly(new Cost(Operation.OPEN, "/a/log", 100, 0));
                        });
            }
        }

        @Test
        void cost_small_writes_as_well() {
            assertThat(found(new OpenPerOperation(), Use.of("/a").opens(100).writes(100, 400)))
                    .flatExtracting(Finding::costs)
                    .containsExactly(new Cost(Operation.OPEN, "/a", 100, 0), new Cost(Operation.WRITE, "/a", 100, 400));
        }

        @Test
        void are_none_where_they_are_few() {
            assertNone(new OpenPerOperation(), Use.of("/a").opens(99).writes(99, 400));
        }

        @Test
        void are_none_where_operations_are_more_or_fewer() {
            assertNone(new OpenPerOperation(), Use.of("/a").opens(100).writes(201, 400));
            assertNone(new OpenPerOperation(), Use.of("/a").opens(100).writes(49, 400));
        }

        @Test
        void are_none_of_many_files() {
            assertNone(
                    new OpenPerOperation(),
                    IntStream.range(0, 500)
                            .mapToObj(i -> Use.of("/a/" + i).opens(9).writes(9, 36))
                            .toArray(Use[]::new));
        }

        @Test
        void are_none_where_the_whole_file_is_read_each_time() {
            assertNone(
                    new OpenPerOperation(),
                    Use.of("/a").opens(100).reads(200, 400).repeats(99, 198, 396));
        }
    }

    @Nested
    class Syncs_per_record {

        @Test
        void are_about_as_many_as_writes() {
            assertThat(found(
                            new SyncPerRecord(), Use.of("/a/log").writes(20, 80).syncs(10)))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.evidence()).isEqualTo("10 syncs of log follow 20 writes"));
        }

        @ParameterizedTest
        @ValueSource(longs = {2, 9})
        void are_none_where_they_are_few(long syncs) {
            assertNone(new SyncPerRecord(), Use.of("/a").writes(syncs, 80).syncs(syncs));
        }

        @Test
        void are_none_where_they_are_of_groups_or_of_nothing() {
            assertNone(new SyncPerRecord(), Use.of("/a").writes(21, 80).syncs(10));
            assertNone(new SyncPerRecord(), Use.of("/a").syncs(10));
        }
    }

    @Nested
    class Repeated_queries {

        @Test
        void are_many_beyond_those_of_opening() {
            assertThat(found(new RepeatedQuery(), Use.of("/a/lock").opens(5).queries(110)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence())
                                .isEqualTo("the attributes or the existence of lock were asked for 100 times");
                        assertThat(finding.costs()).containsExactly(new Cost(Operation.METADATA, "/a/lock", 100, 0));
                    });
            assertNone(new RepeatedQuery(), Use.of("/a").opens(5).queries(109));
        }

        @Test
        void are_none_of_many_paths() {
            assertNone(
                    new RepeatedQuery(),
                    IntStream.range(0, 500)
                            .mapToObj(i -> Use.of("/a/" + i).opens(0).queries(9))
                            .toArray(Use[]::new));
        }
    }

    @Nested
    class Repeated_listings {

        @Test
        void are_of_one_directory() {
            assertThat(found(
                            new RepeatedListing(),
                            Use.of("/a/inbox").opens(10).queries(10).listings(20)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence()).isEqualTo("inbox was listed 10 times");
                        assertThat(finding.costs())
                                .containsExactly(
                                        new Cost(Operation.METADATA, "/a/inbox", 30, 0),
                                        new Cost(Operation.OPEN, "/a/inbox", 10, 0));
                    });
        }

        @Test
        void are_none_of_a_few_times() {
            assertNone(new RepeatedListing(), Use.of("/a").opens(9).listings(18));
        }

        @Test
        void are_none_of_one_large_directory_or_of_many() {
            assertNone(new RepeatedListing(), Use.of("/a").opens(1).listings(1000));
            assertNone(
                    new RepeatedListing(),
                    IntStream.range(0, 500)
                            .mapToObj(i -> Use.of("/a/" + i).opens(1).listings(2))
                            .toArray(Use[]::new));
        }
    }

    @Nested
    class User_space_copies {

        private static final long MIB = 1024 * 1024;

        @Test
        void are_of_the_same_sizes() {
            assertThat(found(
                            new UserSpaceCopy(),
                            Use.of("/a/out").writes(128, MIB).copy("/a/in", 128, MIB)))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.evidence())
                                .isEqualTo(
                                        "1 MiB were read from in and written to out in 128 blocks of the same sizes");
                        assertThat(finding.costs())
                                .containsExactly(
                                        new Cost(Operation.READ, "/a/in", 128, MIB),
                                        new Cost(Operation.WRITE, "/a/out", 128, MIB));
                    });
        }

        @Test
        void are_none_where_they_are_small_or_few() {
            assertNone(new UserSpaceCopy(), Use.of("/a").writes(128, MIB - 1).copy("/b", 128, MIB - 1));
            assertNone(new UserSpaceCopy(), Use.of("/a").writes(9, 9 * MIB).copy("/b", 9, 9 * MIB));
        }

        @Test
        void are_none_where_much_else_is_written() {
            assertNone(new UserSpaceCopy(), Use.of("/a").writes(200, 100 * MIB).copy("/b", 100, 89 * MIB));
        }
    }

    @Nested
    class Advice_is {

        private static final Use WRITES = Use.of("/a/rows").by(OUTPUT, Operation.WRITE, 1000, 4);

        @Test
        void about_what_explains_most() {
            Use reads = Use.of("/a/in").by(INPUT, Operation.READ, 1001, 4);

            assertThat(advice(complaint(Measure.OPERATIONS, 2001), WRITES, reads))
                    .singleElement()
                    .satisfies(advice -> assertThat(advice.evidence()).startsWith("1,001 reads"));
        }

        @Test
        void none_where_no_pattern_explains_a_third() {
            assertThat(advice(complaint(Measure.OPERATIONS, 3000), WRITES)).hasSize(1);
            assertThat(advice(complaint(Measure.OPERATIONS, 3001), WRITES)).isEmpty();
        }

        @Test
        void none_where_the_pattern_is_of_another_operation_or_path() {
            assertThat(advice(new Complaint(Set.of(Operation.READ), path -> true, Measure.OPERATIONS, 1000), WRITES))
                    .isEmpty();
            assertThat(advice(
                            new Complaint(
                                    Set.of(Operation.WRITE), path -> path.endsWith(".csv"), Measure.OPERATIONS, 1000),
                            WRITES))
                    .isEmpty();
        }

        @Test
        void none_about_bytes_which_a_buffer_does_not_save() {
            assertThat(advice(complaint(Measure.BYTES, 4000), WRITES)).isEmpty();
            assertThat(advice(complaint(Measure.SMALL_OPERATIONS, 1000), WRITES))
                    .hasSize(1);
            assertThat(advice(
                            complaint(Measure.BYTES, 600),
                            Use.of("/a/prices").opens(11).repeats(10, 20, 520)))
                    .hasSize(1);
        }

        @Test
        void none_of_nothing() {
            assertThat(Advice.of(Evidence.NONE, List.of(complaint(Measure.OPERATIONS, 0)), NOTATION))
                    .isEmpty();
            assertThat(Advice.of(evidence(WRITES), List.of(), NOTATION)).isEmpty();
        }

        private static Complaint complaint(Measure measure, long amount) {
            return new Complaint(Set.of(Operation.READ, Operation.WRITE), path -> true, measure, amount);
        }

        private static List<Advice> advice(Complaint complaint, Use... uses) {
            return Advice.of(evidence(uses), List.of(complaint), NOTATION).stream()
                    .toList();
        }
    }

    private static Stream<Finding> found(Pattern pattern, Use... uses) {
        return pattern.find(evidence(uses), NOTATION);
    }

    private static void assertNone(Pattern pattern, Use... uses) {
        assertThat(found(pattern, uses)).isEmpty();
    }

    private static Evidence evidence(Use... uses) {
        return new Evidence(Arrays.stream(uses).map(Use::file).toList());
    }
}
