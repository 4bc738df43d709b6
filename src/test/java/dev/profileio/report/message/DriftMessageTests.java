package dev.profileio.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.report.EachLocale;
import dev.profileio.report.Reports;
import dev.profileio.report.TestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class DriftMessageTests {

    private static final TestName TEST = new TestName("id", "com.acme.ReportTests", "save", "save()");

    @EachLocale
    void saysWhatChangedByOperationSizeFileAndLine() {
        Baseline before = baseline(
                17,
                Map.of(
                        Operation.WRITE, new IoProfile.Count(10, 1_048_576),
                        Operation.OPEN, new IoProfile.Count(3, 0),
                        Operation.METADATA, new IoProfile.Count(12, 0)),
                List.of(new IoProfile.SizeBin(65_536, 131_072, 10, 1_048_576)),
                List.of(file("<tmp>/old.csv", 4, 0), file("<tmp>/report.csv", 6, 3)),
                List.of(new Baseline.SiteRow("com.acme.Report.line", 0, 10, 0)));
        Baseline after = baseline(
                25,
                Map.of(
                        Operation.WRITE, new IoProfile.Count(10_003, 1_048_576),
                        Operation.OPEN, new IoProfile.Count(1, 0),
                        Operation.METADATA, new IoProfile.Count(1_012, 0)),
                List.of(new IoProfile.SizeBin(64, 128, 10_003, 1_048_576)),
                List.of(file("<tmp>/report.csv", 10_003, 1)),
                List.of(new Baseline.SiteRow("com.acme.Report.line", 0, 9_990, 0)));

        AssertionFailedError failure = message(before, after);

        assertThat(failure)
                .hasMessage(
                        """
                I/O is worse than its baseline, by com.acme.ReportTests.save()

                  worse   writes: 10 -> 10,003 operations (9,993 more)
                  worse   metadata: 12 -> 1,012 operations (1,000 more)
                  better  opens: 3 -> 1 operation (2 less)
                  sizes of writes
                    + 64 B to 128 B: 10,003 operations, 1 MiB
                    - 64 KiB to 128 KiB: 10 operations, 1 MiB
                  files
                    <tmp>/old.csv: writes 4 -> 0, 100 B -> 0 B
                    <tmp>/report.csv: writes 6 -> 10,003, opens 3 -> 1
                  lines that are new or do more
                    9,990 writes of 11 B to \u00fc "1"\\u000a.csv at com.acme.Report.line(Report.java:42) (the method before: 10 operations)
                  The baseline was recorded on JDK 17, this is JDK 25: part of this may be its doing.

                  baseline: /acme/save.json
                  to accept it: mvn test
                  report: /build/profile-io/com.acme.ReportTests/save""");
        assertThat(failure.getExpected().getStringRepresentation()).contains("\"jdk\": 17");
        assertThat(failure.getActual().getStringRepresentation()).contains("\"jdk\": 25");
    }

    @Test
    void fitsOnAScreen() {
        List<IoProfile.SizeBin> sizes = new ArrayList<>();
        List<Baseline.FileRow> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sizes.add(new IoProfile.SizeBin(1L << i, 2L << i, 1, 1L << i));
            files.add(file("<tmp>/" + i, 1, 1));
        }
        Baseline nothing = baseline(17, Map.of(), List.of(), List.of(), List.of());
        Baseline everything = new Baseline(
                "strace",
                25,
                Map.of(
                        Operation.READ, new IoProfile.Count(40, 40),
                        Operation.WRITE, new IoProfile.Count(40, 40),
                        Operation.SYNC, new IoProfile.Count(40, 0),
                        Operation.OPEN, new IoProfile.Count(40, 0),
                        Operation.MAP, new IoProfile.Count(40, 40),
                        Operation.METADATA, new IoProfile.Count(40, 0)),
                sizes,
                sizes,
                files,
                List.of(new Baseline.SiteRow("com.acme.Report.line", 0, 9_990, 0)));

        String message = message(nothing, everything).getMessage();

        assertThat(message.lines().count()).isLessThanOrEqualTo(40);
        assertThat(message)
                .contains("    … and 36 more")
                .endsWith("  report: /build/profile-io/com.acme.ReportTests/save");
    }

    private static AssertionFailedError message(Baseline before, Baseline after) {
        return DriftMessage.of(
                Drift.of(before, after, 0),
                TEST,
                Reports.full().profile(),
                "/acme/save.json",
                "mvn test",
                Reports.FOLDER);
    }

    private static Baseline baseline(
            int jdk,
            Map<Operation, IoProfile.Count> totals,
            List<IoProfile.SizeBin> writeSizes,
            List<Baseline.FileRow> files,
            List<Baseline.SiteRow> sites) {
        return new Baseline("strace", jdk, totals, List.of(), writeSizes, files, sites);
    }

    private static Baseline.FileRow file(String path, long writes, long opens) {
        return new Baseline.FileRow(path, IoProfile.Count.NONE, new IoProfile.Count(writes, 100), 0, opens);
    }
}
