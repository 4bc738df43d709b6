package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import java.util.Locale;

/** What watched, and how far it can be trusted. */
final class TracerPart {

    private TracerPart() {}

    static Html of(Report report) {
        IoProfile.Tracer tracer = report.profile().io().tracer();
        return Html.all(
                Element.of(
                        "p",
                        Names.code(name(tracer)),
                        Html.text(" on host "),
                        Names.code(tracer.host()),
                        Html.text(
                                tracer.complete()
                                        ? ". It saw and understood every call of the window."
                                        : ". Operations may be missing: not every call of the window was seen or understood.")),
                warnings(tracer));
    }

    static String name(IoProfile.Tracer tracer) {
        return tracer.kind().name().toLowerCase(Locale.ROOT) + " " + tracer.version();
    }

    private static Html warnings(IoProfile.Tracer tracer) {
        return tracer.warnings().isEmpty()
                ? Html.NOTHING
                : Element.of(
                                "ul",
                                Html.all(tracer.warnings().stream()
                                        .map(warning -> Element.of("li", warning))
                                        .toList()))
                        .with("class", "warnings");
    }
}
