package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The files in scope, the one with most operations first. */
final class FileTable {

    private static final int MAX_ROWS = 1_000;

    private static final List<String> COLUMNS = List.of(
            "File", "Reads", "Bytes read", "Writes", "Bytes written", "Average size", "Sequential", "Syncs", "Opens");

    private FileTable() {}

    static Html of(Report report) {
        List<IoProfile.FileIo> files = report.profile().io().files();
        if (files.isEmpty()) {
            return Element.of("p", "None in scope.").with("class", "note");
        }
        return Table.of("Files", 1, COLUMNS, files, MAX_ROWS, file -> row(file, sequential()), FileTable::rest)
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

    /** The share of reads and writes that began where the one before had ended: not known yet. */
    private static Element sequential() {
        return Table.cell(Transfers.UNKNOWN, -1);
    }

    private static Html rest(List<IoProfile.FileIo> files) {
        long ops = files.stream().mapToLong(IoProfile.FileIo::ops).sum();
        long bytes = files.stream()
                .mapToLong(file -> file.read().bytes() + file.write().bytes())
                .sum();
        return Rest.of(files.size(), "file", Words.operations(ops) + ", " + Readable.bytes(bytes));
    }
}
