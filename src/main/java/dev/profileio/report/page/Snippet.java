package dev.profileio.report.page;

import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.source.SourceLine;
import dev.profileio.report.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** A line of source code with what is around it. */
final class Snippet {

    private Snippet() {}

    static Html of(String frame, SourceTree sources) {
        return sources.find(frame)
                .<Html>map(line -> Html.all(
                        Element.of("p", Names.code(sources.relative(line) + ":" + line.line()))
                                .with("class", "where"),
                        Preformatted.of("Source code around line " + line.line(), code(line))
                                .with("class", "source"),
                        Element.of("p", Html.text("in "), Names.code(frame)).with("class", "note")))
                .orElseGet(() -> Element.of("p", Names.code(frame)).with("class", "where"));
    }

    private static Html code(SourceLine line) {
        List<Html> lines = new ArrayList<>();
        for (int i = 0; i < line.around().size(); i++) {
            int number = line.first() + i;
            String text = Names.shortened(line.around().get(i).replace("\t", "    "));
            Element code = Element.of("span", text);
            lines.add(Element.of(
                            "span",
                            Element.of("span", Integer.toString(number)).with("class", "number"),
                            number == line.line() ? Element.of("mark", text) : code)
                    .with("class", number == line.line() ? "line hit" : "line"));
        }
        return Html.all(lines);
    }
}
