package dev.profileio.report.page;

import dev.profileio.budget.Verdict;
import dev.profileio.report.Report;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.VerdictWord;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.Comparator;
import java.util.List;

/** Every limit with a bar of how much of it is used, the breached ones first, and what costs most in those. */
final class BudgetList {

    private BudgetList() {}

    static Html of(Report report) {
        if (report.verdicts().isEmpty()) {
            return Html.NOTHING;
        }
        return Element.of(
                        "ul",
                        Html.all(report.verdicts().stream()
                                .sorted(Comparator.comparing(verdict -> !verdict.breached()))
                                .map(BudgetList::item)
                                .toList()))
                .with("class", "budgets");
    }

    private static Element item(Verdict verdict) {
        Usage usage = Usage.of(verdict);
        VerdictWord word = verdict.breached()
                ? new VerdictWord("Breached", "✗", "breached")
                : new VerdictWord("Met", "✓", "passed");
        return Element.of(
                        "li",
                        Element.of(
                                        "p",
                                        Element.of(
                                                        "strong",
                                                        capitalized(Words.subject(
                                                                verdict.limit().selection())))
                                                .with("class", "name"),
                                        Html.text(" "),
                                        Element.of("span", word.html()).with("class", "pill " + word.style()))
                                .with("class", "head"),
                        Element.of(
                                        "div",
                                        Element.of("span").with("class", "fill").withWidth(usage.fill()),
                                        Element.of("span").with("class", "mark").withLeft(usage.mark()))
                                .with("class", "bar")
                                .with("aria-hidden", "true"),
                        Element.of(
                                        "dl",
                                        fact("Expected", Words.bound(verdict.limit())),
                                        fact("Actual", Words.actual(verdict)),
                                        fact("Used", usage.words()))
                                .with("class", "facts inline"),
                        verdict.breached() ? costs(verdict) : Html.NOTHING)
                .with("class", word.style());
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Element fact(String name, String value) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", value));
    }

    private static Html costs(Verdict verdict) {
        return Html.all(
                list(
                        "Costliest files",
                        verdict.costliest().stream().map(BudgetList::cost).toList()),
                list(
                        "Costliest call sites",
                        verdict.sites().stream().map(BudgetList::cost).toList()));
    }

    private static Html list(String title, List<Element> items) {
        return items.isEmpty()
                ? Html.NOTHING
                : Element.of("div", Element.of("h3", title), Element.of("ul", Html.all(items)))
                        .with("class", "costs");
    }

    private static Element cost(Verdict.Cost cost) {
        return Element.of(
                "li",
                Html.text(Words.operations(cost.ops()) + ", " + Readable.bytes(cost.bytes()) + " "),
                Names.code(cost.path().isEmpty() ? "(path unknown)" : cost.path()));
    }

    private static Element cost(Verdict.SiteCost site) {
        return Element.of("li", Html.text(Culprit.cost(site) + " "), Names.code(site.frame()));
    }
}
