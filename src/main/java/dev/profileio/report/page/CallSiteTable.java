package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import dev.profileio.report.html.Table;
import dev.profileio.report.source.SourceLine;
import dev.profileio.report.source.SourceTree;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.ArrayList;
import java.util.List;

/** The lines of Java that read, wrote or synced, the one with most operations first. */
final class CallSiteTable {

    private static final Table.Most MOST = new Table.Most(500, 500_000);

    private static final List<String> COLUMNS =
            List.of("Line", "File", "Reads", "Bytes read", "Writes", "Bytes written", "Average size", "Syncs");

    private CallSiteTable() {}

    static Html of(Report report, SourceTree sources) {
        List<IoProfile.CallSiteIo> sites = report.profile().io().callSites();
        if (sites.isEmpty()) {
            return Html.NOTHING;
        }
        return Html.all(
                Element.of(
                                "p",
                                Html.text(
                                        "The topmost line of the test's own code behind each operation; whole stacks are in "),
                                Element.link(RelativeAddress.of("callsites.txt"), Html.text("callsites.txt")),
                                Html.text("."))
                        .with("class", "note"),
                Table.of("Call sites", 2, COLUMNS, sites, MOST, site -> row(site, sources), CallSiteTable::rest)
                        .html());
    }

    private static Element row(IoProfile.CallSiteIo site, SourceTree sources) {
        List<Element> cells = new ArrayList<>();
        cells.add(Element.of("td", Names.path(site.path())));
        cells.addAll(Transfers.cells(site.read(), site.write()));
        cells.add(Transfers.average(site.read(), site.write()));
        cells.add(Transfers.count(site.syncs()));
        Html source = sources.find(site.frame()).map(CallSiteTable::code).orElse(Html.NOTHING);
        return Table.row(Html.all(Names.frame(site.frame()), source), cells);
    }

    private static Html code(SourceLine line) {
        return Element.of("code", Names.shortened(line.text().strip())).with("class", "src");
    }

    private static Html rest(List<IoProfile.CallSiteIo> sites) {
        long ops = sites.stream().mapToLong(IoProfile.CallSiteIo::ops).sum();
        long bytes = sites.stream()
                .mapToLong(site -> site.read().bytes() + site.write().bytes())
                .sum();
        return Rest.of(sites.size(), "call site", Words.operations(ops) + ", " + Readable.bytes(bytes));
    }
}
