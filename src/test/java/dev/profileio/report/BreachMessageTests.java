package dev.profileio.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class BreachMessageTests {

    @EachLocale
    void statesEveryLimitBreachedOnesFirst() {
        AssertionFailedError failure =
                BreachMessage.of(Reports.full(), Reports.FOLDER).orElseThrow();

        assertThat(failure)
                .hasMessage(
                        """
                I/O budget breached: 2 of 3 limits, by com.acme.ReportTests.save()

                  BREACHED  writes of *.csv
                            expected: at most 10 operations
                            actual:   10,003 operations (9,993 too many)
                              10,003 operations, 107.4 KiB  /tmp/ü "1"\\u000a.csv
                              1 operation, 7 B  (path unknown)
                              9,990 writes of 11 B to ü "1"\\u000a.csv at com.acme.Report.line(Report.java:42)
                              13 writes of 1 B to 76 B to 2 files: no Java stack
                  BREACHED  writes of *.csv
                            expected: at most 5 % below 4 KiB
                            actual:   100 % of 10,003 operations
                  met       reads and writes: at most 1 MiB
                            actual:   107.4 KiB = 109,983 bytes

                  report: /build/profile-io/com.acme.ReportTests/save""");
    }

    @EachLocale
    void givesToolsExpectedAndActual() {
        AssertionFailedError failure =
                BreachMessage.of(Reports.full(), Reports.FOLDER).orElseThrow();

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
}
