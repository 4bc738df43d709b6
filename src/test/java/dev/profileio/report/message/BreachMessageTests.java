package dev.profileio.report.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.EachLocale;
import dev.profileio.report.Report;
import dev.profileio.report.Reports;
import dev.profileio.report.text.Readable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

class BreachMessageTests {

    @EachLocale
    void statesEveryLimitBreachedOnesFirst() throws IOException {
        assertThat(failure(Reports.full())).hasMessage(golden("breach.txt"));
    }

    @EachLocale
    void advisesWhereAPatternExplainsTheBreach() throws IOException {
        assertThat(failure(Reports.ofSmallWrites())).hasMessage(golden("breach-with-advice.txt"));
    }

    @EachLocale
    void cutsWhatCostsMostWhereLimitsAreMany() throws IOException {
        assertThat(failure(Reports.ofLimits(5, 5, 5))).hasMessage(golden("breach-of-five.txt"));
    }

    @EachLocale
    void cutsLimitsWhereTheyAreMore() throws IOException {
        assertThat(failure(Reports.ofLimits(1_200, 3, 5))).hasMessage(golden("breach-of-thousands.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0",
        "1, 1, 5",
        "1, 100, 5",
        "2, 1, 5",
        "2, 0, 5",
        "3, 0, 5",
        "9, 0, 5",
        "10, 1, 5",
        "11, 0, 0",
        "11, 1, 0",
        "12, 0, 0",
        "12, 0, 5",
        "13, 13, 1",
        "1, 1000, 5",
        "1000, 1000, 5"
    })
    void takesFortyLinesAtMostWithTheReportLast(int breached, int met, int costs) {
        String message =
                String.valueOf(failure(Reports.ofLimits(breached, met, costs)).getMessage());

        assertThat(message.lines().toList())
                .hasSizeLessThanOrEqualTo(40)
                .startsWith("I/O budget breached: " + Readable.count(breached) + " of " + Readable.count(breached + met)
                        + (breached + met == 1 ? " limit" : " limits") + ", by com.acme.ReportTests.save()")
                .contains("  BREACHED  writes of 1.csv")
                .endsWith("  report: /build/profile-io/com.acme.ReportTests/save");
    }

    @EachLocale
    void givesToolsExpectedAndActual() {
        AssertionFailedError failure = failure(Reports.full());

        assertThat(failure.getExpected().getStringRepresentation())
                .isEqualTo(
                        """
                writes of *.csv: at most 10 operations
                writes of *.csv: at most 5 % below 4 KiB""");
        assertThat(failure.getActual().getStringRepresentation())
                .isEqualTo(
                        """
                writes of *.csv: 10,003 operations (9,993 too many)
                writes of *.csv: 100 % of 10,003 operations""");
    }

    @Test
    void isAbsentWhereNothingIsBreached() {
        assertThat(BreachMessage.of(Reports.empty(), Reports.FOLDER)).isEmpty();
    }

    private static AssertionFailedError failure(Report report) {
        return BreachMessage.of(report, Reports.FOLDER).orElseThrow();
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(BreachMessageTests.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
