package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.text.Readable;
import java.util.ArrayList;
import java.util.List;

/** How much the body did, in a few numbers. */
final class KeyFigures {

    private KeyFigures() {}

    static Html of(Report report) {
        IoProfile io = report.profile().io();
        List<Element> figures = new ArrayList<>();
        figures.add(figure("Reads", io.reads(), Readable.bytes(io.reads().bytes())));
        figures.add(figure("Writes", io.writes(), Readable.bytes(io.writes().bytes())));
        figures.add(figure("Syncs", io.syncs(), ""));
        figures.add(figure("Opens", io.opens(), ""));
        figures.add(figure(
                "Maps",
                io.maps(),
                io.maps().ops() == 0 ? "" : Readable.bytes(io.maps().bytes())));
        figures.add(figure("Metadata", io.total(Operation.METADATA), ""));
        figures.add(figure("Window", Readable.duration(io.duration().toNanos()), "from mark to mark"));
        return Element.of("dl", Html.all(figures)).with("class", "figures");
    }

    private static Element figure(String name, IoProfile.Total total, String bytes) {
        String failed = total.failed() == 0 ? "" : Readable.count(total.failed()) + " failed";
        return figure(
                name, Readable.count(total.ops()), bytes + (bytes.isEmpty() || failed.isEmpty() ? "" : ", ") + failed);
    }

    private static Element figure(String name, String value, String more) {
        return Element.of(
                "div",
                Element.of("dt", name),
                Element.of("dd", Element.of("strong", value), Html.text(" "), Element.of("span", more)));
    }
}
