package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.Table;
import java.util.ArrayList;
import java.util.List;

/** The reads and writes that are not in scope, by reason. */
final class SetAsideTable {

    private SetAsideTable() {}

    static Html of(Report report) {
        List<IoProfile.SetAside> setAside = report.profile().io().setAside();
        if (setAside.isEmpty()) {
            return Html.NOTHING;
        }
        List<String> columns = new ArrayList<>(List.of("Reason"));
        columns.addAll(Transfers.COLUMNS);
        List<Element> rows = setAside.stream()
                .map(each -> Table.row(Html.text(each.reason()), Transfers.cells(each.read(), each.write())))
                .toList();
        return Html.all(
                Element.of("p", "Seen in the window, but not the test's own: no budget and no baseline counts them.")
                        .with("class", "note"),
                new Table("Set aside", 1, columns, rows, Html.NOTHING).html());
    }
}
