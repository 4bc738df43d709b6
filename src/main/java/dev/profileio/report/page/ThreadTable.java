package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The threads that read or wrote, the one with most operations first. */
final class ThreadTable {

    private static final Table.Most MOST = new Table.Most(500, 100_000);

    private ThreadTable() {}

    static Html of(Report report) {
        List<IoProfile.ThreadIo> threads = report.profile().io().threads();
        if (threads.isEmpty()) {
            return Html.NOTHING;
        }
        List<String> columns = new ArrayList<>(List.of("Thread"));
        columns.addAll(Transfers.COLUMNS);
        return Table.of(
                        "Threads",
                        1,
                        columns,
                        threads,
                        MOST,
                        thread -> Table.row(Names.code(thread.name()), Transfers.cells(thread.read(), thread.write())),
                        ThreadTable::rest)
                .html();
    }

    private static Html rest(List<IoProfile.ThreadIo> threads) {
        IoProfile.Count all = threads.stream()
                .map(thread -> thread.read().plus(thread.write()))
                .reduce(IoProfile.Count.NONE, IoProfile.Count::plus);
        return Rest.of(threads.size(), "thread", Words.operations(all.ops()) + ", " + Readable.bytes(all.bytes()));
    }
}
