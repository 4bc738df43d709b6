package dev.profileio.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of rows that a reader can sort: it scrolls by itself where it is wider than the page.
 *
 * @param label what it is called, for who does not see it
 * @param texts how many of its columns, at the left, hold text; the others hold numbers
 * @param columns what its columns are called
 * @param rows its rows
 * @param rest what is said of the rows that are left out; empty if none is
 */
public record Table(String label, int texts, List<String> columns, List<Element> rows, Html rest) {

    /**
     * As much as a page shows of what may be endless.
     *
     * @param rows how many rows
     * @param characters how many characters of HTML, since names may be long
     */
    public record Most(int rows, int characters) {}

    /** Keeps unmodifiable copies. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param name the content of its first cell, which names it
     * @param cells the others
     */
    public static Element row(Html name, List<Element> cells) {
        return Element.of("tr", Element.of("th", name).with("scope", "row"), Html.all(cells));
    }

    /** A cell with text. */
    public static Element cell(String text) {
        return Element.of("td", text);
    }

    /** A cell with a number that is shown in other words than it is sorted by. */
    public static Element cell(String text, long number) {
        return Element.of("td", text).with("data-n", Long.toString(number));
    }

    /**
     * One with no more rows than a person reads.
     *
     * @param all what there are rows for, the most important first
     * @param row makes a row
     * @param rest what is said of those that have none
     */
    public static <T> Table of(
            String label,
            int texts,
            List<String> columns,
            List<T> all,
            Most most,
            Function<T, Element> row,
            Function<List<T>, Html> rest) {
        List<Element> rows = new ArrayList<>();
        int characters = 0;
        for (T each : all.subList(0, Math.min(most.rows(), all.size()))) {
            Element made = row.apply(each);
            StringBuilder text = new StringBuilder();
            made.appendTo(text);
            characters += text.length();
            if (characters > most.characters()) {
                break;
            }
            rows.add(made);
        }
        List<T> left = all.subList(rows.size(), all.size());
        return new Table(label, texts, columns, rows, left.isEmpty() ? Html.NOTHING : rest.apply(left));
    }

    /** As part of a page. */
    public Html html() {
        Element head = Element.of(
                "thead",
                Element.of(
                        "tr",
                        Html.all(columns.stream()
                                .map(column -> Element.of("th", column).with("scope", "col"))
                                .toList())));
        Element table = Element.of("table", head, Element.of("tbody", Html.all(rows)), foot())
                .with("class", "sortable texts-" + texts);
        return Element.of("div", table)
                .with("class", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", label);
    }

    private Html foot() {
        return rest == Html.NOTHING
                ? Html.NOTHING
                : Element.of(
                        "tfoot",
                        Element.of("tr", Element.of("td", rest).with("colspan", Integer.toString(columns.size()))));
    }
}
