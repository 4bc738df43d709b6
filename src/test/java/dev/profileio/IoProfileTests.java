package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.profileio.IoProfile.CallSiteIo;
import dev.profileio.IoProfile.Count;
import dev.profileio.IoProfile.FileIo;
import dev.profileio.IoProfile.SizeBin;
import dev.profileio.IoProfile.Total;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IoProfileTests {

    private static final FileIo A = new FileIo("/tmp/a.csv", new Count(1, 10), new Count(2, 20), 3, 4);
    private static final FileIo B = new FileIo("/tmp/deep/b.csv", new Count(5, 50), new Count(6, 60), 7, 8);
    private static final FileIo NOTES = new FileIo("/tmp/notes.txt", new Count(9, 90), Count.NONE, 0, 1);

    private static final CallSiteIo SAVE = site("com.acme.Report.save(Report.java:42)", "/tmp/a.csv");
    private static final CallSiteIo SAVE_HEAD = site("com.acme.Report.save(Report.java:40)", "/tmp/deep/b.csv");
    private static final CallSiteIo SAVE_ALL = site("com.acme.Report.saveAll(Report.java:50)", "/tmp/notes.txt");
    private static final CallSiteIo ROW = site("com.acme.Report$Row.write(Report.java:60)", "/tmp/a.csv");
    private static final CallSiteIo REPORTS = site("com.acme.Reports.save(Reports.java:1)", "/tmp/a.csv");

    private static final IoProfile EMPTY = profile(Map.of(), List.of(), List.of(), List.of(), List.of());

    private static final IoProfile FULL = profile(
            Map.of(
                    Operation.READ, new Total(1, 2, 3),
                    Operation.WRITE, new Total(4, 5, 6),
                    Operation.SYNC, new Total(7, 0, 8),
                    Operation.OPEN, new Total(9, 0, 10),
                    Operation.MAP, new Total(11, 12, 13),
                    Operation.METADATA, new Total(14, 0, 15)),
            List.of(new SizeBin(0, 1, 1, 0), new SizeBin(2048, 4096, 3, 9000)),
            List.of(new SizeBin(2048, 4096, 1, 4095), new SizeBin(4096, 8192, 3, 12_288)),
            List.of(A, B, NOTES),
            List.of(SAVE, SAVE_HEAD, SAVE_ALL, ROW, REPORTS));

    @Nested
    class Totals {

        @Test
        void are_those_of_each_operation() {
            assertThat(Stream.of(FULL.reads(), FULL.writes(), FULL.syncs(), FULL.opens(), FULL.maps(), FULL.metadata()))
                    .containsExactly(
                            new Total(1, 2, 3),
                            new Total(4, 5, 6),
                            new Total(7, 0, 8),
                            new Total(9, 0, 10),
                            new Total(11, 12, 13),
                            new Total(14, 0, 15));
        }

        @Test
        void are_zero_where_there_is_nothing() {
            assertThat(Stream.of(
                            EMPTY.reads(),
                            EMPTY.writes(),
                            EMPTY.syncs(),
                            EMPTY.opens(),
                            EMPTY.maps(),
                            EMPTY.metadata()))
                    .containsOnly(Total.NONE);
        }
    }

    @Nested
    class Files {

        @Test
        void that_match_are_taken_together() {
            IoProfile.FilesIo csv = FULL.file("*.csv");

            assertThat(csv.files()).containsExactly(A, B);
            assertThat(csv.callSites()).containsExactly(SAVE, SAVE_HEAD, ROW, REPORTS);
            assertThat(csv.reads()).isEqualTo(new Count(6, 60));
            assertThat(csv.writes()).isEqualTo(new Count(8, 80));
            assertThat(csv.syncs()).isEqualTo(10);
            assertThat(csv.opens()).isEqualTo(12);
            assertThat(csv.ops()).isEqualTo(36);
        }

        @ParameterizedTest
        @CsvSource({"/tmp/*.csv, 1", "b.csv, 1", "deep/*, 1", "'', 3", "*.CSV, 0"})
        void are_matched_as_a_budgets_path_is(String glob, int files) {
            assertThat(FULL.file(glob).files()).hasSize(files);
        }

        @Test
        void that_are_absent_are_zeros() {
            IoProfile.FilesIo none = FULL.file("*.json");

            assertThat(none).isEqualTo(new IoProfile.FilesIo("*.json", List.of(), List.of()));
            assertThat(Stream.of(none.reads(), none.writes())).containsOnly(Count.NONE);
            assertThat(Stream.of(none.syncs(), none.opens(), none.ops())).containsOnly(0L);
        }

        @Test
        void need_a_glob_that_can_be_read() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FULL.file("{a,b"))
                    .withMessageContaining("missing '}'");
        }
    }

    @Nested
    class CallSites {

        @ParameterizedTest
        @CsvSource({
            "com.acme, 5",
            "com.acme.Report, 4",
            "com.acme.Report.save, 2",
            "com.acme.Report$Row, 1",
            "com.acme.Report.save(Report.java:42), 1",
            "com.acme.Rep, 0",
            "com.acme.Report.save(Report.java:4, 0",
            "Report.save, 0",
        })
        void are_named_in_whole_words(String name, int sites) {
            assertThat(FULL.callSite(name).callSites()).hasSize(sites);
        }

        @Test
        void that_match_are_taken_together() {
            IoProfile.CallSitesIo save = FULL.callSite("com.acme.Report.save");

            assertThat(save.callSites()).containsExactly(SAVE, SAVE_HEAD);
            assertThat(save.reads()).isEqualTo(new Count(2, 4));
            assertThat(save.writes()).isEqualTo(new Count(6, 8));
            assertThat(save.syncs()).isEqualTo(10);
            assertThat(save.ops()).isEqualTo(18);
        }

        @Test
        void that_are_absent_are_zeros() {
            IoProfile.CallSitesIo none = EMPTY.callSite("com.acme.Report");

            assertThat(none.callSites()).isEmpty();
            assertThat(Stream.of(none.reads(), none.writes())).containsOnly(Count.NONE);
            assertThat(Stream.of(none.syncs(), none.ops())).containsOnly(0L);
        }
    }

    @Nested
    class Sizes {

        @Test
        void are_counted_below_a_power_of_two_and_from_it_on() {
            IoProfile.Sizes writes = FULL.sizes(Operation.WRITE);

            assertThat(writes.all()).isEqualTo(new Count(4, 16_383));
            assertThat(writes.below(4096)).isEqualTo(new Count(1, 4095));
            assertThat(writes.atLeast(4096)).isEqualTo(new Count(3, 12_288));
            assertThat(writes.percentBelow(4096)).isEqualTo(25);
            assertThat(writes.percentAtLeast(4096)).isEqualTo(75);
        }

        @Test
        void below_one_byte_are_the_reads_at_the_end_of_a_file() {
            assertThat(FULL.sizes(Operation.READ).below(1)).isEqualTo(new Count(1, 0));
        }

        @Test
        void of_reads_and_writes_are_taken_together() {
            assertThat(FULL.sizes().bins())
                    .containsExactly(
                            new SizeBin(0, 1, 1, 0),
                            new SizeBin(2048, 4096, 4, 13_095),
                            new SizeBin(4096, 8192, 3, 12_288));
        }

        @Test
        void of_nothing_are_zeros() {
            assertThat(EMPTY.sizes().below(4096)).isEqualTo(Count.NONE);
            assertThat(EMPTY.sizes().percentBelow(4096)).isZero();
            assertThat(EMPTY.sizes().percentAtLeast(4096)).isZero();
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 3, 4000})
        void are_not_known_apart_within_a_range(long bytes) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FULL.sizes().below(bytes))
                    .withMessage("expected a power of two, such as 4096, since a profile counts sizes in such ranges, "
                            + "found " + bytes + "; @SizeShare takes any size");
            assertThatIllegalArgumentException().isThrownBy(() -> FULL.sizes().atLeast(bytes));
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"READ", "WRITE"})
        void are_those_of_reads_and_writes_only(Operation operation) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FULL.sizes(operation))
                    .withMessage("expected READ or WRITE, found " + operation);
        }
    }

    private static CallSiteIo site(String frame, String path) {
        return new CallSiteIo(frame, path, new Count(1, 2), new Count(3, 4), 5, List.of());
    }

    private static IoProfile profile(
            Map<Operation, Total> totals,
            List<SizeBin> reads,
            List<SizeBin> writes,
            List<FileIo> files,
            List<CallSiteIo> callSites) {
        return new IoProfile(
                new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()),
                Instant.EPOCH,
                Duration.ofSeconds(1),
                totals,
                reads,
                writes,
                files,
                callSites,
                List.of(),
                List.of());
    }
}
