package dev.profileio.report.console;

/** Colours, as terminals take them; none where they are not wanted. */
record Ansi(boolean wanted) {

    private static final String ESCAPE = "\033[";

    private static final String END = ESCAPE + "0m";

    String green(String text) {
        return in("32", text);
    }

    String yellow(String text) {
        return in("33", text);
    }

    String red(String text) {
        return in("1;31", text);
    }

    /** One of the 256 colours. */
    String indexed(int colour, String text) {
        return in("38;5;" + colour, text);
    }

    private String in(String code, String text) {
        return wanted && !text.isEmpty() ? ESCAPE + code + "m" + text + END : text;
    }
}
