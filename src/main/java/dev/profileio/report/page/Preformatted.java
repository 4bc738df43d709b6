package dev.profileio.report.page;

import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;

/** Text that keeps its lines, and scrolls by itself where they are longer than the page is wide. */
final class Preformatted {

    private Preformatted() {}

    static Element of(String label, Html content) {
        return Element.of("pre", Element.of("code", content))
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", label);
    }
}
