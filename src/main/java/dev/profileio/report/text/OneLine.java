package dev.profileio.report.text;

import java.util.Locale;

/** A name from a test or a file system as part of one line of text. */
public final class OneLine {

    private OneLine() {}

    /** The name, with what breaks or hides a line (a newline, a terminal's escape) as Java escapes it. */
    public static String of(String name) {
        return isPlain(name) ? name : escaped(name);
    }

    /** Nearly all names are, and a report has thousands. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (isEscaped(c)) {
                for (char unit : Character.toChars(c)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Half a surrogate pair and a code point that will never be a character are no text in any encoding. */
    private static boolean isEscaped(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
