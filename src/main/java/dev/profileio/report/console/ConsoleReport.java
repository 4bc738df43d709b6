package dev.profileio.report.console;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.text.OneLine;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * Shows tests to who watches the build.
 *
 * @param mode how much of them
 * @param terminal what can be shown
 * @param out where it is printed
 */
public record ConsoleReport(ConsoleMode mode, Terminal terminal, PrintStream out) {

    /** Says that a test still runs. */
    public void progress(TestName test, Duration elapsed, OptionalLong transfers) {
        if (mode != ConsoleMode.QUIET) {
            out.println(ProgressLine.of(test, elapsed, transfers));
        }
    }

    /**
     * Shows a test's profile.
     *
     * @param noPictures why there is no picture, each a sentence
     */
    public void show(Report report, ReportFolder folder, List<String> noPictures) {
        // At once, so that tests that run at the same time do not cut each other's.
        out.print(text(report, folder, noPictures));
    }

    private String text(Report report, ReportFolder folder, List<String> noPictures) {
        if (mode == ConsoleMode.QUIET) {
            return lines(noPictures.stream()
                    .map(reason -> "[ProfileIO] " + OneLine.of(report.test().qualified()) + ": " + OneLine.of(reason))
                    .toList());
        }
        String summary = ConsoleSummary.of(report, folder, noPictures, terminal);
        boolean heatmap = mode == ConsoleMode.HEATMAP || (mode == ConsoleMode.AUTO && terminal.interactive());
        return heatmap ? summary + lines(TerminalHeatmap.of(report.profile().grid(), terminal)) : summary;
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        return text.toString();
    }
}
