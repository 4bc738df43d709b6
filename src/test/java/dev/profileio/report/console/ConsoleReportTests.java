package dev.profileio.report.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import dev.profileio.profile.Evidence;
import dev.profileio.profile.Profile;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.Report;
import dev.profileio.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReportTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "AUTO, false, true, false",
        "AUTO, true, true, true",
        "SUMMARY, true, true, false",
        "HEATMAP, false, true, true",
        "QUIET, true, false, false"
    })
    void showsWhatTheModeSays(ConsoleMode mode, boolean interactive, boolean summary, boolean heatmap) {
        console(mode, interactive).show(report(), Reports.FOLDER);

        String text = bytes.toString(UTF_8);
        assertThat(text.contains("[ProfileIO] com.acme.ReportTests.save()")).isEqualTo(summary);
        assertThat(text.contains("or more operations")).isEqualTo(heatmap);
        assertThat(text.isEmpty()).isEqualTo(!summary);
    }

    @Test
    void explainsEvenWhenQuiet() {
        console(ConsoleMode.QUIET, false).explain(report().test(), List.of("No pictures:\nno fonts.", "No page."));

        assertThat(bytes.toString(UTF_8))
                .isEqualToNormalizingNewlines(
                        """
                        [ProfileIO] com.acme.ReportTests.save(): No pictures:\\u000ano fonts.
                        [ProfileIO] com.acme.ReportTests.save(): No page.
                        """);
    }

    @Test
    void coloursTheOutcomeOnATerminal() {
        console(ConsoleMode.SUMMARY, true).show(Reports.full(), Reports.FOLDER);

        assertThat(bytes.toString(UTF_8))
                .contains("save() \033[1;31mbreached\033[0m in 2 s")
                .contains("budget     \033[1;31mBREACHED\033[0m  writes")
                .contains("budget     \033[32mmet\033[0m       reads");
    }

    @Test
    void tellsOfProgress() {
        ConsoleReport console = console(ConsoleMode.AUTO, false);
        console.progress(report().test(), Duration.ofSeconds(10), OptionalLong.of(123_456));
        console.progress(report().test(), Duration.ofSeconds(1_234), OptionalLong.empty());

        assertThat(bytes.toString(UTF_8))
                .isEqualToNormalizingNewlines(
                        """
                        [ProfileIO] com.acme.ReportTests.save() has run for 10 s: 123,456 reads and writes so far
                        [ProfileIO] com.acme.ReportTests.save() has run for 1,234 s
                        """);
    }

    @Test
    void tellsOfNoProgressWhenQuiet() {
        console(ConsoleMode.QUIET, true).progress(report().test(), Duration.ofSeconds(10), OptionalLong.of(1));

        assertThat(bytes.size()).isZero();
    }

    private ConsoleReport console(ConsoleMode mode, boolean interactive) {
        return new ConsoleReport(mode, Terminal.of(Map.of(), interactive, UTF_8), new PrintStream(bytes, true, UTF_8));
    }

    private static Report report() {
        Report empty = Reports.empty();
        TimeSizeGrid grid = new TimeSizeGrid(1_000);
        grid.add(Operation.WRITE, 10, 10);
        return new Report(
                empty.test(),
                empty.result(),
                new Profile(empty.profile().io(), grid, Evidence.NONE),
                List.of(),
                empty.baseline());
    }
}
