package dev.profileio.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.EachLocale;
import dev.profileio.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class ConsoleSummaryTests {

    private static final Terminal PLAIN = Terminal.of(Map.of(), false, StandardCharsets.UTF_8);

    @EachLocale
    void statesTheKeyFigures() {
        assertThat(ConsoleSummary.of(Reports.full(), Reports.FOLDER, PLAIN))
                .isEqualToNormalizingNewlines(
                        """
                [ProfileIO] com.acme.ReportTests.save() breached in 2 s under strace 6.1
                  reads           2 ops        5 B      1 IOPS       3 B/s
                  writes     10,003 ops  107.4 KiB  5,002 IOPS  53.7 KiB/s
                  other      1 open, 4 sync, 1 map, 12,345 metadata, 626 failed
                  set aside  JDK 40 (64 KiB); ProfileIO itself 1 (1 B)
                  budget     met       reads and writes: at most 1 MiB; actual: 107.4 KiB = 109,983 bytes
                  budget     BREACHED  writes of *.csv: at most 10 operations; actual: 10,003 operations (9,993 too many)
                  budget     BREACHED  writes of *.csv: at most 5 % below 4 KiB; actual: 100 % of 10,003 operations
                  warning    io_uring was set up.
                  warning    Two\\u000alines.
                  report     /build/profile-io/com.acme.ReportTests/save
                """);
    }

    @EachLocale
    void isShortWhereNothingHappened() {
        assertThat(ConsoleSummary.of(Reports.empty(), Reports.FOLDER, PLAIN))
                .isEqualToNormalizingNewlines(
                        """
                [ProfileIO] com.acme.ReportTests.save() passed in 0 ns under strace 6.1
                  reads      0 ops  0 B  0 IOPS  0 B/s
                  writes     0 ops  0 B  0 IOPS  0 B/s
                  other      0 open, 0 sync, 0 map, 0 metadata, 0 failed
                  report     /build/profile-io/com.acme.ReportTests/save
                """);
    }
}
