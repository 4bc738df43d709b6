package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes by their size, smallest first. */
final class SizeTable {

    private SizeTable() {}

    static Html of(Report report) {
        IoProfile io = report.profile().io();
        List<IoProfile.SizeBin> ranges = io.sizes().bins();
        if (ranges.isEmpty()) {
            return Html.NOTHING;
        }
        List<String> columns = new ArrayList<>(List.of("Size"));
        columns.addAll(Transfers.COLUMNS);
        List<Element> rows = ranges.stream()
                .map(range -> Table.row(
                        Html.text(name(range)),
                        Transfers.cells(count(io.readSizes(), range), count(io.writeSizes(), range))))
                .toList();
        return new Table("Sizes", 1, columns, rows, Html.NOTHING).html();
    }

    private static String name(IoProfile.SizeBin range) {
        return range.to() == 1
                ? "0 B"
                : "from " + Readable.bytes(range.from()) + " to under " + Readable.bytes(range.to());
    }

    private static IoProfile.Count count(List<IoProfile.SizeBin> bins, IoProfile.SizeBin range) {
        return bins.stream()
                .filter(bin -> bin.from() == range.from())
                .map(bin -> new IoProfile.Count(bin.ops(), bin.bytes()))
                .reduce(IoProfile.Count.NONE, IoProfile.Count::plus);
    }
}
