package dev.profileio.assertj;

/**
 * The words of an assertion that does not hold.
 *
 * @param subject what it is about
 * @param bound what was expected of it
 * @param found what it is instead
 * @param details lines that say more, each with a line break before it; may be empty
 */
record Failure(String subject, String bound, String found, String details) {

    /** For tools that show a difference. */
    String expected() {
        return subject + ": " + bound;
    }

    String actual() {
        return subject + ": " + found;
    }

    String message() {
        String text = "\n" + subject + "\n  expected: " + bound + "\n  actual:   " + found + details;
        // AssertJ takes "%n" for a line break, even in the name of a file.
        return text.replace("%n", "\\u0025n");
    }
}
