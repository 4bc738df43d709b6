package dev.profileio.report.text;

/** Text that may be of any length, where there is room for some of it. */
public final class Shortened {

    private Shortened() {}

    /** The text, or so many characters of its beginning and a sign that there was more; no character is cut in two. */
    public static String to(int characters, String text) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
    }
}
