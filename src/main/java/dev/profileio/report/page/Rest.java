package dev.profileio.report.page;

import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import dev.profileio.report.text.Readable;

/** What is said of rows that are left out. */
final class Rest {

    private Rest() {}

    /** {@code "and 9,000 more files: 12,345 operations, 1.2 MiB; all are in profile.json"}. */
    static Html of(long count, String noun, String amount) {
        return Html.all(
                Html.text("and " + Readable.count(count) + " more " + noun + (count == 1 ? "" : "s") + ": " + amount
                        + "; all are in "),
                Element.link(RelativeAddress.of("profile.json"), Html.text("profile.json")));
    }
}
