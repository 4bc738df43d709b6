package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.baseline.BaselineFile;
import dev.profileio.baseline.BaselineMode;
import dev.profileio.profile.Evidence;
import dev.profileio.profile.Profile;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.BaselineResult;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestBaselineTests {

    @TempDir
    Path folder;

    @Test
    void gives_the_heatmap_of_the_run_that_recorded_it_to_the_report_of_a_later_one() {
        check(BaselineMode.RECORD, 10, 1_000);

        BaselineResult result = check(BaselineMode.CHECK, 10, 2_000);

        assertThat(result.lines()).containsExactly("met");
        assertThat(result.drift()).isPresent();
        assertThat(result.recordedGrid())
                .hasValueSatisfying(grid -> assertThat(grid.durationNanos()).isEqualTo(1_000))
                .hasValueSatisfying(
                        grid -> assertThat(grid.ops(Operation.WRITE, 120, 7)).isEqualTo(10));
    }

    @Test
    void gives_it_where_the_test_is_worse_as_well() {
        check(BaselineMode.RECORD, 10, 1_000);

        BaselineResult result = check(BaselineMode.CHECK, 11, 2_000);

        assertThat(result.lines()).singleElement().asString().startsWith("WORSE");
        assertThat(result.recordedGrid()).isPresent();
    }

    @Test
    void gives_none_where_there_is_nothing_to_compare() {
        assertThat(check(BaselineMode.RECORD, 10, 1_000).recordedGrid()).isEmpty();
        assertThat(check(BaselineMode.UPDATE, 10, 1_000).recordedGrid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "heatmap 2 5", "<<<<<<< HEAD", "heatmap 1 5\nwrite 999 1 1 1"})
    void gives_none_and_says_so_where_it_is_broken(String text) throws IOException {
        check(BaselineMode.RECORD, 10, 1_000);
        Files.writeString(folder.resolve("saves.heatmap"), text);

        BaselineResult result = check(BaselineMode.CHECK, 10, 2_000);

        assertThat(result.recordedGrid()).isEmpty();
        assertThat(result.drift()).isPresent();
        assertThat(result.lines())
                .hasSize(2)
                .startsWith("met")
                .last()
                .asString()
                .startsWith("its heatmap could not be read: " + folder.resolve("saves.heatmap") + ": line ");
    }

    @Test
    void gives_none_and_says_so_where_it_cannot_be_read_or_written() throws IOException {
        Files.createDirectories(folder.resolve("saves.heatmap/in-the-way"));

        assertThat(check(BaselineMode.RECORD, 10, 1_000).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("its heatmap could not be written: ");
        assertThat(check(BaselineMode.CHECK, 10, 1_000).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("its heatmap could not be read: ");
    }

    private BaselineResult check(BaselineMode mode, int writes, long nanos) {
        TimeSizeGrid grid = new TimeSizeGrid(nanos);
        for (int i = 0; i < writes; i++) {
            grid.add(Operation.WRITE, nanos / 2, 100);
        }
        IoProfile io = new IoProfile(
                new IoProfile.Tracer(TracerKind.STRACE, "6.1", "local", true, List.of()),
                Instant.EPOCH,
                Duration.ofNanos(nanos),
                Map.of(Operation.WRITE, new IoProfile.Total(writes, 100L * writes, 0)),
                List.of(),
                List.of(new IoProfile.SizeBin(64, 128, writes, 100L * writes)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        TestBaseline baseline = new TestBaseline(
                new BaselineFile(folder.resolve("saves.json")),
                mode,
                0,
                new TestName("id", "com.acme.ReportTest", "saves", "saves()"),
                new ReportFolder(folder.resolve("report")));
        return baseline.check(new Profile(io, grid, Evidence.NONE)).result();
    }
}
