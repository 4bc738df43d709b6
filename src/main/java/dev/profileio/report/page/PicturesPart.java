package dev.profileio.report.page;

import dev.profileio.report.Report;
import dev.profileio.report.chart.SizeLimits;
import dev.profileio.report.chart.SvgPictures;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;

/** The histogram and the heatmap. */
final class PicturesPart {

    private PicturesPart() {}

    static Html of(Report report) {
        if (!SizeLimits.hasSizes(report.profile().io())) {
            return note("There is no picture: the tracer counts operations, but knows the size and the time of none.");
        }
        String title = report.test().shortName();
        return Html.all(
                figure(
                        "Histogram: how large the reads and writes were",
                        SvgPictures.histogram(
                                "histogram", title, report.profile().io(), SizeLimits.of(report))),
                figure(
                        "Heatmap: when they happened, and how large they were",
                        SvgPictures.heatmap("heatmap", title, report.profile().grid())));
    }

    /** A picture with what it shows, or the reason why there is none. */
    static Html figure(String caption, SvgPictures.Drawn drawn) {
        Html content = drawn.svg()
                .<Html>map(svg -> Element.of("div", Html.picture(svg))
                        .with("class", "scroll picture")
                        .with("role", "region")
                        .with("tabindex", "0")
                        .with("aria-label", caption))
                .orElseGet(() -> note(drawn.reason().orElse("There is no picture.")));
        return Element.of("figure", Element.of("figcaption", caption), content);
    }

    private static Element note(String text) {
        return Element.of("p", text).with("class", "note");
    }
}
