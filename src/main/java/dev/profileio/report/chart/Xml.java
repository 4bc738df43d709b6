package dev.profileio.report.chart;

import dev.profileio.report.text.OneLine;

/** Text from tests and file systems as XML, and as HTML, takes it. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    /** Any text as the content of an element or of an attribute, on one line. */
    static String text(String any) {
        StringBuilder text = new StringBuilder();
        OneLine.of(any).codePoints().forEach(character -> {
            switch (character) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(allowed(character));
            }
        });
        return text.toString();
    }

    /** The character, or the one that stands for what is none: half of a surrogate pair has no form in a file. */
    static int allowed(int character) {
        boolean none = Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
        return none ? REPLACEMENT : character;
    }
}
