package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.profile.Evidence;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files in scope, the one with most operations first. */
final class FileTable {

    private static final Table.Most MOST = new Table.Most(1_000, 500_000);

    private static final List<String> COLUMNS = List.of(
            "File", "Reads", "Bytes read", "Writes", "Bytes written", "Average size", "Sequential", "Syncs", "Opens");

    private FileTable() {}

    static Html of(Report report) {
        List<IoProfile.FileIo> files = report.profile().io().files();
        if (files.isEmpty()) {
            return Element.of("p", "None in scope.").with("class", "note");
        }
        Map<String, Evidence.FileUse> uses = report.profile().evidence().files().stream()
                .collect(Collectors.toMap(Evidence.FileUse::path, Function.identity()));
        return Table.of(
                        "Files",
                        1,
                        COLUMNS,
                        files,
                        MOST,
                        file -> row(file, sequential(uses.get(file.path()))),
                        FileTable::rest)
                .html();
    }

    private static Element row(IoProfile.FileIo file, Element sequential) {
        List<Element> cells = new ArrayList<>(Transfers.cells(file.read(), file.write()));
        cells.add(Transfers.average(file.read(), file.write()));
        cells.add(sequential);
        cells.add(Transfers.count(file.syncs()));
        cells.add(Transfers.count(file.opens()));
        return Table.row(Names.path(file.path()), cells);
    }

    /** The share of reads and writes that began where the one before had ended, of those whose position is known. */
    private static Element sequential(Evidence.@Nullable FileUse use) {
        if (use == null || use.positioned() == 0) {
            return Table.cell(Transfers.UNKNOWN, -1);
        }
        long percent = 100 * use.sequential() / use.positioned();
        return Table.cell(percent + " %", percent);
    }

    private static Html rest(List<IoProfile.FileIo> files) {
        long ops = files.stream().mapToLong(IoProfile.FileIo::ops).sum();
        long bytes = files.stream()
                .mapToLong(file -> file.read().bytes() + file.write().bytes())
                .sum();
        return Rest.of(files.size(), "file", Words.operations(ops) + ", " + Readable.bytes(bytes));
    }
}
