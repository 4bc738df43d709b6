package dev.profileio.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.Report;
import dev.profileio.report.Reports;
import dev.profileio.report.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTests {

    @Test
    void saysWhatAnAssertionExpectedAndFound() {
        assertThat(
                        complaints(
                                """
                        [a report]\s

                        writes of *.csv
                          expected: at most 3 operations
                          actual:   21 operations (18 too many)
                            21 operations, 274 B  /tmp/report.csv
                        """))
                .containsExactly("[a report] writes of *.csv expected: at most 3 operations "
                        + "actual:   21 operations (18 too many)");
    }

    @Test
    void leavesOneLineAsItIs() {
        assertThat(complaints("java.io.IOException: no  room")).containsExactly("java.io.IOException: no  room");
    }

    @Test
    void cutsWhatIsLongBetweenCharacters() {
        assertThat(complaints("😀".repeat(301))).containsExactly("😀".repeat(300) + "…");
        assertThat(complaints("😀".repeat(300))).containsExactly("😀".repeat(300));
    }

    private static List<String> complaints(String failure) {
        Report empty = Reports.empty();
        return Summary.of(new Report(
                        empty.test(),
                        Result.BREACHED,
                        empty.profile(),
                        empty.verdicts(),
                        empty.baseline(),
                        List.of(failure)))
                .complaints();
    }
}
