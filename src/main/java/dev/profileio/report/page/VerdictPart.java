package dev.profileio.report.page;

import dev.profileio.IoProfile;
import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.Result;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.VerdictWord;
import dev.profileio.report.message.Complaints;
import dev.profileio.report.source.SourceTree;
import dev.profileio.report.text.Readable;
import java.util.List;

/** The verdict with a plain sentence; where something went wrong, the line to fix and what to do. */
final class VerdictPart {

    private VerdictPart() {}

    static Html of(Report report, SourceTree sources) {
        VerdictWord word = VerdictWord.of(report.result());
        Html failures =
                Html.all(report.failures().stream().map(VerdictPart::failure).toList());
        Html fix =
                Culprit.of(report).map(culprit -> fix(culprit, report, sources)).orElseGet(() -> nowhere(report));
        return Element.of(
                        "section",
                        Element.of("h2", word.html()),
                        Element.of("p", Sentence.of(report)).with("class", "sentence"),
                        trust(report.profile().io().tracer()),
                        // What the body failed with may be why it did what it did.
                        report.result() == Result.FAILED ? Html.all(failures, fix) : Html.all(fix, failures))
                .with("class", "verdict " + word.style())
                .with("id", "verdict");
    }

    private static Html trust(IoProfile.Tracer tracer) {
        int warnings = tracer.warnings().size();
        return Element.of(
                        "p",
                        Html.text("Seen by " + TracerPart.name(tracer)
                                + (tracer.complete() ? ", completely" : ", not completely: operations may be missing")),
                        warnings == 0
                                ? Html.text(".")
                                : Html.all(
                                        Html.text("; "),
                                        Element.linkToPart(
                                                "tracer", warnings == 1 ? "one warning" : warnings + " warnings"),
                                        Html.text(".")))
                .with("class", "note");
    }

    private static Html fix(Culprit culprit, Report report, SourceTree sources) {
        return Element.of(
                        "div",
                        Element.of("h3", culprit.title()),
                        Element.of("p", Element.of("strong", culprit.cost()).with("class", "name")),
                        Snippet.of(culprit.frame(), sources),
                        advice(report))
                .with("class", "fix");
    }

    private static Html advice(Report report) {
        return Complaints.of(report)
                .<Html>map(advice -> Element.of(
                                "p",
                                Element.of("strong", "Advice: "),
                                Element.of("span", advice.text() + ".").with("class", "name"),
                                Element.of("small", "since " + advice.evidence()))
                        .with("class", "advice"))
                .orElse(Html.NOTHING);
    }

    /** A breach of which no line of Java is known: the files are. */
    private static Html nowhere(Report report) {
        List<Verdict.Cost> costs = report.verdicts().stream()
                .filter(Verdict::breached)
                .flatMap(verdict -> verdict.costliest().stream().limit(1))
                .limit(1)
                .toList();
        return Html.all(costs.stream()
                .map(cost -> Element.of(
                                "div",
                                Element.of("h3", "Where it happened"),
                                Element.of(
                                        "p",
                                        Html.text(Readable.count(cost.ops()) + " operations on "),
                                        Names.code(cost.path().isEmpty() ? "an unknown path" : cost.path()),
                                        Html.text(". Which line of Java issued them is not known: call sites were not "
                                                + "asked for, or the operations have no Java stack.")),
                                advice(report))
                        .with("class", "fix"))
                .toList());
    }

    private static Element failure(String text) {
        String first = text.lines().findFirst().orElse("");
        return Element.of(
                "details",
                Element.of("summary", Names.shortened(first)),
                Preformatted.of("Failure: " + Names.shortened(first), Html.lines(text)));
    }
}
