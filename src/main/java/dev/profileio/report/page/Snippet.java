package dev.profileio.report.page;

import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.source.SourceLine;
import dev.profileio.report.source.SourceTree;
import java.util.ArrayList;
import java.util.List;

/** A line of source code with what is around it. */
final class Snippet {

    private static final String TAB = "    ";

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
        List<String> around = withoutIndentation(line.around());
        List<Html> lines = new ArrayList<>();
        for (int i = 0; i < around.size(); i++) {
            int number = line.first() + i;
            String text = Names.shortened(around.get(i));
            Element code = Element.of("span", text);
            lines.add(Element.of(
                            "span",
                            Element.of("span", Integer.toString(number)).with("class", "number"),
                            number == line.line() ? Element.of("mark", text) : code)
                    .with("class", number == line.line() ? "line hit" : "line"));
        }
        return Html.all(lines);
    }

    /** What all lines are indented by is room that the line to fix needs on a telephone. */
    private static List<String> withoutIndentation(List<String> lines) {
        List<String> spaced =
                lines.stream().map(line -> line.replace("\t", TAB)).toList();
        int indentation = spaced.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return spaced.stream()
                .map(line -> line.substring(Math.min(indentation, line.length())))
                .toList();
    }
}
