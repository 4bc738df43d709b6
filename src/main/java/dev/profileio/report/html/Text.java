package dev.profileio.report.html;

import dev.profileio.report.text.OneLine;

/** Text. What breaks or hides a line in it is made visible, so that no name can look like another. */
record Text(String text) implements Html {

    @Override
    public void appendTo(StringBuilder page) {
        appendEscaped(OneLine.of(text), page);
    }

    static void appendEscaped(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&#39;");
                default -> page.append(c);
            }
        }
    }
}
