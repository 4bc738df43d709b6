package dev.profileio.report.ci;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.Result;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Shortened;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A test in the summary, in Markdown.
 *
 * @param result what became of it
 * @param row its row of the table
 * @param breaches what breaks the build, each an item of a list
 */
record SummaryRow(Result result, String row, List<String> breaches) {

    static final String HEAD =
            """
            | test | outcome | reads | bytes read | writes | bytes written | time | tracer |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
            """;

    private static final int LONGEST_NAME = 200;

    SummaryRow {
        breaches = List.copyOf(breaches);
    }

    static SummaryRow of(Report report, SourceLinks links) {
        IoProfile io = report.profile().io();
        String name = Markdown.code(Shortened.to(LONGEST_NAME, report.test().qualified()));
        // Invocations of one method differ in nothing else.
        String display = report.test().displayName().equals(report.test().methodName() + "()")
                ? ""
                : " " + Markdown.code(Shortened.to(LONGEST_NAME, report.test().displayName()));
        String row = List.of(
                        name + display,
                        symbol(report.result()) + " " + report.result().text(),
                        Readable.count(io.reads().ops()),
                        Readable.bytes(io.reads().bytes()),
                        Readable.count(io.writes().ops()),
                        Readable.bytes(io.writes().bytes()),
                        Readable.duration(io.duration().toNanos()),
                        io.tracer().kind().name().toLowerCase(Locale.ROOT))
                .stream()
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return new SummaryRow(
                report.result(),
                row,
                Complaint.of(report).stream()
                        .map(complaint ->
                                "- " + name + " " + Markdown.code(complaint.text()) + where(complaint, links) + "\n")
                        .toList());
    }

    private static String symbol(Result result) {
        return switch (result) {
            case PASSED -> "✅";
            case BREACHED, FAILED -> "❌";
            case ABORTED -> "⚪";
        };
    }

    private static String where(Complaint complaint, SourceLinks links) {
        return links.find(complaint.frames())
                .map(link -> link.file() + ":" + link.line())
                .or(() -> complaint.frames().stream().findFirst())
                .map(place -> " at " + Markdown.code(place))
                .orElse("");
    }

    boolean isBreached() {
        return !breaches.isEmpty();
    }
}
