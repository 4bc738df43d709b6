package dev.profileio.report.message;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.BaselineFile;
import dev.profileio.baseline.Drift;
import dev.profileio.profile.Profile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.text.OneLine;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** The failure of a test whose I/O is worse than its baseline: what changed, by operation, size, file and line. */
public final class DriftMessage {

    /** So that the whole stays on a screen. */
    private static final int MAX_LINES = 40;

    private static final int MAX_ROWS = 6;

    private DriftMessage() {}

    /**
     * The failure.
     *
     * @param drift what changed
     * @param test whose it is
     * @param profile its profile
     * @param baseline where the baseline is
     * @param update how to accept the change
     * @param report where the report is
     */
    public static AssertionFailedError of(
            Drift drift, TestName test, Profile profile, String baseline, String update, ReportFolder report) {
        List<String> head = new ArrayList<>();
        head.add("I/O is worse than its baseline, by " + OneLine.of(test.qualified()));
        head.add("");
        drift.worse().forEach(change -> head.add("  worse   " + total(change)));
        drift.better().forEach(change -> head.add("  better  " + total(change)));
        List<Section> sections = new ArrayList<>();
        for (Operation operation : List.of(Operation.READ, Operation.WRITE)) {
            sections.add(new Section(
                    "sizes of " + noun(operation),
                    drift.sizes(operation).stream().flatMap(DriftMessage::size).toList()));
        }
        sections.add(new Section(
                "files", drift.files().stream().map(DriftMessage::file).toList()));
        sections.add(new Section("lines that are new or do more", sites(drift, profile.io())));
        sections.removeIf(section -> section.rows().isEmpty());
        List<String> tail = new ArrayList<>();
        if (drift.isOnAnotherJdk()) {
            tail.add("  The baseline was recorded on JDK " + drift.recorded().jdk() + ", this is JDK "
                    + drift.now().jdk() + ": part of this may be its doing.");
        }
        tail.add("");
        Complaints.advice(drift, profile.evidence()).forEach(line -> tail.add(OneLine.of(line)));
        tail.add("  baseline: " + baseline);
        tail.add("  to accept it: " + update);
        tail.add("  report: " + report.path());
        List<String> lines = new ArrayList<>(head);
        int room = MAX_LINES - head.size() - tail.size();
        int rows = rowsOfASection(room, sections.size());
        sections.forEach(section -> section.addTo(lines, rows));
        lines.addAll(tail);
        return new AssertionFailedError(
                String.join("\n", lines), BaselineFile.text(drift.recorded()), BaselineFile.text(drift.now()));
    }

    /** {@code "writes: 10 -> 10,003 operations (9,993 more)"}. */
    public static String total(Drift.Change change) {
        long difference = Math.abs(change.after() - change.before());
        return noun(change.operation()) + ": "
                + (change.inBytes()
                        ? Readable.bytes(change.before()) + " -> " + Readable.bytes(change.after()) + " ("
                                + Readable.bytes(difference)
                        : Readable.count(change.before()) + " -> " + Words.operations(change.after()) + " ("
                                + Readable.count(difference))
                + (change.after() > change.before() ? " more)" : " less)");
    }

    /** A section has a title, and a line that says how many more rows there are. */
    private static int rowsOfASection(int room, int sections) {
        return sections == 0 ? 0 : Math.max(1, Math.min(MAX_ROWS, room / sections - 2));
    }

    private record Section(String title, List<String> rows) {
        void addTo(List<String> lines, int most) {
            lines.add("  " + title);
            rows.stream().limit(most).forEach(row -> lines.add("    " + OneLine.of(row)));
            if (rows.size() > most) {
                lines.add("    … and " + Readable.count(rows.size() - most) + " more");
            }
        }
    }

    private static Stream<String> size(Drift.RowChange<IoProfile.SizeBin> change) {
        return Stream.of(size("- ", change.before()), size("+ ", change.after()))
                .filter(line -> !line.isEmpty());
    }

    private static String size(String sign, IoProfile.SizeBin bin) {
        if (bin.ops() == 0) {
            return "";
        }
        return sign + Words.range(bin.from(), bin.to()) + ": " + Words.operations(bin.ops()) + ", "
                + Readable.bytes(bin.bytes());
    }

    private static String file(Drift.RowChange<Baseline.FileRow> change) {
        Baseline.FileRow before = change.before();
        Baseline.FileRow after = change.after();
        List<String> parts = new ArrayList<>();
        part(parts, "reads", before.read().ops(), after.read().ops());
        part(parts, "writes", before.write().ops(), after.write().ops());
        part(parts, "syncs", before.syncs(), after.syncs());
        part(parts, "opens", before.opens(), after.opens());
        long bytesBefore = before.read().bytes() + before.write().bytes();
        long bytesAfter = after.read().bytes() + after.write().bytes();
        if (bytesBefore != bytesAfter) {
            parts.add(Readable.bytes(bytesBefore) + " -> " + Readable.bytes(bytesAfter));
        }
        return after.path() + ": " + String.join(", ", parts);
    }

    private static void part(List<String> parts, String noun, long before, long after) {
        if (before != after) {
            parts.add(noun + " " + Readable.count(before) + " -> " + Readable.count(after));
        }
    }

    /** Each with what it does now and its line; the baseline knows only its method. */
    private static List<String> sites(Drift drift, IoProfile io) {
        return drift.grownSites().stream()
                .sorted(Comparator.comparingLong(
                        change -> change.before().ops() - change.after().ops()))
                .flatMap(change -> io.callSites().stream()
                        .filter(site -> Baseline.method(site.frame())
                                .equals(change.after().method()))
                        .sorted(Comparator.comparingLong(site -> -site.ops()))
                        .limit(2)
                        .map(site -> Words.site(site) + " (the method before: "
                                + Words.operations(change.before().ops()) + ")"))
                .toList();
    }

    private static String noun(Operation operation) {
        return operation == Operation.METADATA ? "metadata" : Words.noun(operation);
    }
}
