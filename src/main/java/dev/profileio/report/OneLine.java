package dev.profileio.report;

import java.util.Locale;

/** A name from a test or a file system as part of one line of text. */
final class OneLine {

    private OneLine() {}

    /** The name, with control characters (a newline, a terminal's escape) as Java escapes them. */
    static String of(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
