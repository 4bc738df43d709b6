package dev.profileio.report.ci;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Result;
import dev.profileio.report.text.Readable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What GitHub shows of a step: a table of its profiled tests, and what breaks the build. */
final class GitHubSummary implements CiServer {

    /** For the lines that say what was left out. */
    private static final int LAST_LINES = 256;

    private final StepSummary summary;
    private final String module;
    private final SourceLinks links;
    private final PrintStream out;
    private final List<SummaryRow> rows = new ArrayList<>();

    /**
     * One of no test.
     *
     * @param module the folder of the project in the repository; empty if it is the repository
     */
    GitHubSummary(StepSummary summary, String module, SourceLinks links, PrintStream out) {
        this.summary = summary;
        this.module = module;
        this.links = links;
        this.out = out;
    }

    @Override
    public void tell(Report report, ReportFolder folder) {
        SummaryRow row = SummaryRow.of(report, links);
        synchronized (rows) {
            rows.add(row);
        }
    }

    @Override
    public void end() throws IOException {
        List<SummaryRow> all;
        synchronized (rows) {
            all = new ArrayList<>(rows);
        }
        if (!all.isEmpty()) {
            all.sort(Comparator.comparing(GitHubSummary::rank));
            summary.append(room -> text(all, room));
        }
    }

    private static int rank(SummaryRow row) {
        return row.isBreached() ? 0 : row.result() == Result.PASSED ? 2 : 1;
    }

    private String text(List<SummaryRow> all, long room) {
        long breached = all.stream().filter(SummaryRow::isBreached).count();
        String head = "\n### ProfileIO" + (module.isEmpty() ? "" : " in " + Markdown.code(module)) + ": "
                + Readable.count(breached) + " of " + Readable.count(all.size()) + " profiled tests breached\n\n"
                + SummaryRow.HEAD;
        Text text = new Text(room - LAST_LINES);
        if (!text.add(head)) {
            out.println("[ProfileIO] The summary of the step has no room left for " + Readable.count(all.size())
                    + " profiled tests, of which " + Readable.count(breached) + " breached.");
            return "";
        }
        List<String> breaches =
                all.stream().flatMap(row -> row.breaches().stream()).toList();
        text.addAll(all.stream().map(SummaryRow::row).toList(), breaches.isEmpty() ? 1 : 2, "tests");
        text.addAll(breaches, 1, "breaches");
        return text.toString();
    }

    /** Text that has only so many bytes. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();
        private long room;

        Text(long room) {
            this.room = room;
        }

        boolean add(String part) {
            int length = part.getBytes(UTF_8).length;
            if (length > room) {
                return false;
            }
            room -= length;
            text.append(part);
            return true;
        }

        /** Adds parts, as long as they fit into that share of the room, and says how many it left out. */
        void addAll(List<String> parts, int share, String what) {
            long kept = room - room / share;
            room -= kept;
            long added = parts.stream().takeWhile(this::add).count();
            room += kept;
            text.append('\n');
            if (added < parts.size()) {
                text.append(Readable.count(parts.size() - added) + " more " + what + " are left out.\n\n");
            }
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
