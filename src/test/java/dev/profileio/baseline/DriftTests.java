package dev.profileio.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DriftTests {

    @Test
    void is_none_where_nothing_changed() {
        Drift drift = Drift.of(BaselineFileTests.BASELINE, BaselineFileTests.BASELINE, 0);

        assertThat(drift.isWorse()).isFalse();
        assertThat(drift.isBetter()).isFalse();
        assertThat(drift.files()).isEmpty();
        assertThat(drift.sizes(Operation.WRITE)).isEmpty();
        assertThat(drift.grownSites()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void is_worse_with_one_operation_more_of_any_kind(Operation operation) {
        Drift drift = Drift.of(of(100, 1000), with(of(100, 1000), operation, 101, 1000), 0);

        assertThat(drift.worse()).containsExactly(new Drift.Change(operation, false, 100, 101));
        assertThat(drift.isBetter()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void is_better_with_one_operation_less(Operation operation) {
        Drift drift = Drift.of(of(100, 1000), with(of(100, 1000), operation, 99, 1000), 0);

        assertThat(drift.isBetter()).isTrue();
        assertThat(drift.better()).containsExactly(new Drift.Change(operation, false, 100, 99));
    }

    @Test
    void is_worse_where_operations_fell_but_bytes_grew() {
        Drift drift = Drift.of(of(100, 1000), with(of(100, 1000), Operation.WRITE, 50, 1001), 0);

        assertThat(drift.isWorse()).isTrue();
        assertThat(drift.worse()).containsExactly(new Drift.Change(Operation.WRITE, true, 1000, 1001));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 110, 10, false",
        "100, 111, 10, true",
        "1000, 1001, 0.1, false",
        "1000, 1002, 0.1, true",
        "0, 1, 50, true",
        "3, 3, 0, false",
        "1, 2, 100, false",
        "1, 3, 100, true"
    })
    void is_worse_beyond_the_tolerance(long before, long after, double tolerance, boolean worse) {
        assertThat(Drift.of(of(before, 0), with(of(before, 0), Operation.OPEN, after, 0), tolerance)
                        .isWorse())
                .isEqualTo(worse);
    }

    @Test
    void tells_files_that_came_went_and_changed() {
        Baseline before = files(file("a", 1), file("b", 2), file("c", 3));
        Baseline after = files(file("b", 2), file("c", 4), file("d", 5));

        assertThat(Drift.of(before, after, 0).files())
                .extracting(change -> change.after().path() + " "
                        + change.before().opens() + " " + change.after().opens())
                .containsExactly("a 1 0", "c 3 4", "d 0 5");
    }

    @Test
    void tells_methods_that_are_new_or_do_more_only() {
        Baseline before = sites(site("a", 1), site("b", 2), site("c", 3));
        Baseline after = sites(site("b", 1), site("c", 4), site("d", 5));

        assertThat(Drift.of(before, after, 0).grownSites())
                .extracting(change -> change.after().method())
                .containsExactly("c", "d");
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme.Report.save(Report.java:42), com.acme.Report.save",
        "com.acme.Report.lambda$save$17(Report.java:42), com.acme.Report.save",
        "com.acme.Report$Row.<init>(Report.java:42), com.acme.Report$Row.<init>",
        "no Java stack, no Java stack",
    })
    void knows_methods_without_what_changes_by_edits_elsewhere(String frame, String method) {
        assertThat(Baseline.method(frame)).isEqualTo(method);
    }

    private static Baseline of(long ops, long bytes) {
        Map<Operation, IoProfile.Count> totals = new EnumMap<>(Operation.class);
        Arrays.stream(Operation.values()).forEach(each -> totals.put(each, new IoProfile.Count(ops, bytes)));
        return new Baseline("strace", 17, totals, List.of(), List.of(), List.of(), List.of());
    }

    private static Baseline with(Baseline baseline, Operation operation, long ops, long bytes) {
        Map<Operation, IoProfile.Count> totals = new EnumMap<>(baseline.totals());
        totals.put(operation, new IoProfile.Count(ops, bytes));
        return new Baseline("strace", 17, totals, List.of(), List.of(), List.of(), List.of());
    }

    private static Baseline files(Baseline.FileRow... files) {
        return new Baseline("strace", 17, Map.of(), List.of(), List.of(), List.of(files), List.of());
    }

    private static Baseline sites(Baseline.SiteRow... sites) {
        return new Baseline("strace", 17, Map.of(), List.of(), List.of(), List.of(), List.of(sites));
    }

    private static Baseline.FileRow file(String path, long opens) {
        return new Baseline.FileRow(path, IoProfile.Count.NONE, IoProfile.Count.NONE, 0, opens);
    }

    private static Baseline.SiteRow site(String method, long writes) {
        return new Baseline.SiteRow(method, 0, writes, 0);
    }
}
