package dev.profileio.report.html;

import dev.profileio.report.Result;

/**
 * A verdict as a word and a sign, so that nobody has to tell colours apart.
 *
 * @param word the word
 * @param sign the sign
 * @param style the class of styles
 */
public record VerdictWord(String word, String sign, String style) {

    /** That of a result. */
    public static VerdictWord of(Result result) {
        return switch (result) {
            case PASSED -> new VerdictWord("Passed", "✓", "passed");
            case BREACHED -> new VerdictWord("Breached", "✗", "breached");
            case FAILED -> new VerdictWord("Failed", "✗", "failed");
            case ABORTED -> new VerdictWord("Aborted", "○", "aborted");
        };
    }

    /** Both. */
    public Html html() {
        return Html.all(Element.of("span", sign + " ").with("aria-hidden", "true"), Html.text(word));
    }
}
