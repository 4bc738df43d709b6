package dev.profileio.report.text;

import java.util.Locale;

/** A name from a test or a file system as part of one line of text. */
public final class OneLine {

    private OneLine() {}

    /** The name, with what breaks or hides a line (a newline, a terminal's escape) as Java escapes it. */
    public static String of(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.chars().forEach(c -> {
            if (isEscaped(Character.getType(c))) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    private static boolean isEscaped(int type) {
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
