package dev.profileio.report.console;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A test's key figures, for the console. */
final class ConsoleSummary {

    private static final double NANOS_PER_SECOND = 1e9;

    private ConsoleSummary() {}

    /**
     * The summary, lines that end as the console's do.
     *
     * @param terminal where it is shown
     */
    static String of(Report report, ReportFolder folder, Terminal terminal) {
        IoProfile io = report.profile().io();
        Ansi ansi = new Ansi(terminal.colour());
        StringBuilder text = new StringBuilder();
        line(
                text,
                "[ProfileIO] " + OneLine.of(report.test().qualified()) + " "
                        + outcome(report.result(), ansi) + " in "
                        + Readable.duration(io.duration().toNanos()) + " under "
                        + io.tracer().kind().name().toLowerCase(Locale.ROOT) + " "
                        + OneLine.of(io.tracer().version()));
        transfers(io).forEach(transfer -> line(text, transfer));
        line(text, "  other      " + others(io));
        if (!io.setAside().isEmpty()) {
            line(
                    text,
                    "  set aside  "
                            + io.setAside().stream()
                                    .map(ConsoleSummary::setAside)
                                    .collect(Collectors.joining("; ")));
        }
        report.verdicts().forEach(verdict -> line(text, "  budget     " + verdict(verdict, ansi)));
        report.baseline().lines().forEach(line -> line(text, "  baseline   " + OneLine.of(line)));
        io.tracer().warnings().forEach(warning -> line(text, "  warning    " + OneLine.of(warning)));
        line(text, "  report     " + folder.path());
        return text.toString();
    }

    private static String outcome(Result result, Ansi ansi) {
        return switch (result) {
            case PASSED -> ansi.green(result.text());
            case ABORTED -> ansi.yellow(result.text());
            case BREACHED, FAILED -> ansi.red(result.text());
        };
    }

    /** Reads and writes, one below the other. */
    private static List<String> transfers(IoProfile io) {
        List<List<String>> rows = List.of(cells("  reads    ", io.reads(), io), cells("  writes   ", io.writes(), io));
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(cell -> rows.stream()
                        .mapToInt(row -> row.get(cell).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(
                                cell -> " ".repeat(widths[cell] - row.get(cell).length()) + row.get(cell))
                        .collect(Collectors.joining("  ")))
                .toList();
    }

    private static List<String> cells(String what, IoProfile.Total total, IoProfile io) {
        double seconds = Math.max(1, io.duration().toNanos()) / NANOS_PER_SECOND;
        return List.of(
                what,
                Readable.count(total.ops()) + " ops",
                Readable.bytes(total.bytes()),
                Readable.count(Math.round(total.ops() / seconds)) + " IOPS",
                Readable.bytes(Math.round(total.bytes() / seconds)) + "/s");
    }

    private static String others(IoProfile io) {
        long failed =
                io.totals().values().stream().mapToLong(IoProfile.Total::failed).sum();
        return List.of(Operation.OPEN, Operation.SYNC, Operation.MAP, Operation.METADATA).stream()
                        .map(operation -> Readable.count(io.total(operation).ops()) + " "
                                + operation.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", " + Readable.count(failed) + " failed";
    }

    private static String setAside(IoProfile.SetAside setAside) {
        return setAside.reason() + " "
                + Readable.count(setAside.read().ops() + setAside.write().ops()) + " ("
                + Readable.bytes(setAside.read().bytes() + setAside.write().bytes()) + ")";
    }

    private static String verdict(Verdict verdict, Ansi ansi) {
        return (verdict.breached() ? ansi.red("BREACHED") + "  " : ansi.green("met") + "       ")
                + Words.describe(verdict.limit()) + "; actual: " + Words.actual(verdict);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
