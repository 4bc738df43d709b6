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

    /** Shows a test's profile. */
    public void show(Report report, ReportFolder folder) {
        if (mode == ConsoleMode.QUIET) {
            return;
        }
        String summary = ConsoleSummary.of(report, folder, terminal);
        boolean heatmap = mode == ConsoleMode.HEATMAP || (mode == ConsoleMode.AUTO && terminal.interactive());
        // At once, so that tests that run at the same time do not cut each other's.
        out.print(heatmap ? summary + lines(TerminalHeatmap.of(report.profile().grid(), terminal)) : summary);
    }

    /**
     * Says what a test's report lacks, however quiet it is asked to be.
     *
     * @param reasons why, each a sentence
     */
    public void explain(TestName test, List<String> reasons) {
        out.print(lines(reasons.stream()
                .map(reason -> "[ProfileIO] " + OneLine.of(test.qualified()) + ": " + OneLine.of(reason))
                .toList()));
    }

    private static String lines(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(System.lineSeparator()));
        return text.toString();
    }
}
