package dev.profileio.report.page;

import dev.profileio.report.TestName;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.text.OneLine;

/** Names of tests, files and lines, as pages show them. */
final class Names {

    /** More of a name nobody reads; all of it is in {@code profile.json}. */
    private static final int LONGEST = 240;

    private Names() {}

    /** A test's name, which is long, and goes on in the next line where its method begins. */
    static Html title(TestName test) {
        String name = shortened(test.shortName());
        int method = name.lastIndexOf('.') + 1;
        return Html.all(Html.text(name.substring(0, method)), Element.of("wbr"), Html.text(name.substring(method)));
    }

    /** What its display name adds, and where it is. */
    static Html longName(TestName test) {
        Html place = code(test.className());
        return test.hasOwnDisplayName()
                ? Html.all(
                        Element.of("strong", shortened(test.displayName())).with("class", "name"),
                        Html.text(" in "),
                        place)
                : place;
    }

    /** A name in a sentence, which its characters cannot turn around. */
    static Element code(String name) {
        return Element.of("code", shortened(name));
    }

    /** A path: the file's name, and in the next line where it is. */
    static Html path(String path) {
        if (path.isEmpty()) {
            return Html.text("(path unknown)");
        }
        int name = path.lastIndexOf('/') + 1;
        return Html.all(
                Element.of("code", shortened(path.substring(name))),
                Element.of("small", shortened(path.substring(0, name))));
    }

    /** A line of Java: its class and line, and in the next line its package. */
    static Html frame(String frame) {
        int arguments = frame.indexOf('(');
        int method = arguments < 0 ? -1 : frame.lastIndexOf('.', arguments);
        int name = method < 0 ? 0 : frame.lastIndexOf('.', method - 1) + 1;
        return Html.all(
                Element.of("code", shortened(frame.substring(name))),
                name == 0 ? Html.NOTHING : Element.of("small", shortened(frame.substring(0, name - 1))));
    }

    /** With its middle left out where it is long: names differ at their ends as often as at the start. */
    static String shortened(String name) {
        String line = OneLine.of(name);
        if (line.length() <= LONGEST) {
            return line;
        }
        int head = line.offsetByCodePoints(0, LONGEST / 2);
        int tail = line.offsetByCodePoints(line.length(), -(LONGEST / 3));
        return head >= tail ? line : line.substring(0, head) + "…" + line.substring(tail);
    }
}
