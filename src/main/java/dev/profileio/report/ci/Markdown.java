package dev.profileio.report.ci;

import dev.profileio.report.text.OneLine;

/** Text in Markdown, whatever it is. */
final class Markdown {

    private Markdown() {}

    /**
     * Text as code, in which nothing is markup, a mention or a link. An element and not backticks: a cell of a table
     * ends at a {@code |} within those.
     */
    static String code(String text) {
        return "<code>" + escaped(OneLine.of(text)) + "</code>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c > 0x7F || Character.isLetterOrDigit(c) || " ,.".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
