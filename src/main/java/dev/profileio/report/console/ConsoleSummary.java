package dev.profileio.report.console;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A test's key figures, for the console. */
public final class ConsoleSummary {

    private static final double NANOS_PER_SECOND = 1e9;

    private ConsoleSummary() {}

    /**
     * The summary, lines that end as the console's do.
     *
     * @param noPictures why there is no picture, each a sentence
     */
    public static String of(Report report, ReportFolder folder, List<String> noPictures) {
        IoProfile io = report.profile().io();
        StringBuilder text = new StringBuilder();
        line(
                text,
                "[ProfileIO] " + OneLine.of(report.test().qualified()) + " "
                        + report.result().text() + " in "
                        + Readable.duration(io.duration().toNanos()) + " under "
                        + io.tracer().kind().name().toLowerCase(Locale.ROOT) + " "
                        + OneLine.of(io.tracer().version()));
        line(text, transfer("reads", io.reads(), io));
        line(text, transfer("writes", io.writes(), io));
        line(text, "  other      " + others(io));
        if (!io.setAside().isEmpty()) {
            line(
                    text,
                    "  set aside  "
                            + io.setAside().stream()
                                    .map(ConsoleSummary::setAside)
                                    .collect(Collectors.joining("; ")));
        }
        report.verdicts().forEach(verdict -> line(text, "  budget     " + verdict(verdict)));
        report.baseline().lines().forEach(line -> line(text, "  baseline   " + OneLine.of(line)));
        io.tracer().warnings().forEach(warning -> line(text, "  warning    " + OneLine.of(warning)));
        noPictures.forEach(reason -> line(text, "  warning    " + OneLine.of(reason)));
        line(text, "  report     " + folder.path());
        return text.toString();
    }

    private static String transfer(String what, IoProfile.Total total, IoProfile io) {
        double seconds = Math.max(1, io.duration().toNanos()) / NANOS_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "  %-9s  %s, %s (%s IOPS, %s/s)",
                what,
                Words.operations(total.ops()),
                Readable.bytes(total.bytes()),
                Readable.count(Math.round(total.ops() / seconds)),
                Readable.bytes(Math.round(total.bytes() / seconds)));
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

    private static String verdict(Verdict verdict) {
        return (verdict.breached() ? "BREACHED  " : "met  ") + Words.describe(verdict.limit()) + "; actual: "
                + Words.actual(verdict);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
