package dev.profileio.report.run;

import dev.profileio.IoProfile;
import dev.profileio.report.Result;
import dev.profileio.report.html.Document;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import dev.profileio.report.html.Table;
import dev.profileio.report.html.VerdictWord;
import dev.profileio.report.text.Readable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code index.html} of all tests: what became of each, the breached ones first. */
final class RunPage {

    private static final Table.Most MOST = new Table.Most(5_000, 5_000_000);

    private static final List<String> NUMBERS =
            List.of("Reads", "Writes", "Syncs", "Window", "Over time", "Began (UTC)");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Comparator<Entry> WORST_FIRST = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::module)
            .thenComparing(Entry::className)
            .thenComparing(entry -> inNumericalOrder(String.join("/", entry.place())));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private RunPage() {}

    /** By which the second invocation of a test comes before the tenth. */
    private static String inNumericalOrder(String place) {
        return NUMBER.matcher(place)
                .replaceAll(number -> "0".repeat(10 - number.group().length()) + number.group());
    }

    /**
     * The page.
     *
     * @param up the page of the tests of all modules, if this is that of one
     */
    static String text(List<Entry> entries, Optional<RelativeAddress> up) {
        List<Entry> sorted = entries.stream().sorted(WORST_FIRST).toList();
        Html main = sorted.isEmpty()
                ? Element.of("p", "No test left a report.")
                : Html.all(filter(sorted), Element.of("div", table(sorted)).with("class", "tests"));
        Html header = Element.of(
                "header",
                Element.of(
                                "p",
                                Element.of("span", "ProfileIO"),
                                up.map(all -> Html.all(Html.text(" · "), Element.link(all, Html.text("all modules"))))
                                        .orElse(Html.NOTHING))
                        .with("class", "eyebrow"),
                Element.of("h1", "Profiled tests"),
                Element.of("p", sentence(sorted)).with("class", "sub"));
        return new Document("Profiled tests – ProfileIO", "", Html.all(header, Element.of("main", main))).text();
    }

    private static String sentence(List<Entry> entries) {
        List<String> parts = new ArrayList<>();
        parts(entries).forEach(part -> parts.add(Readable.count(part.count()) + " " + part.words()));
        return Readable.count(entries.size())
                + (entries.size() == 1 ? " test: " : " tests: ")
                + String.join(", ", parts);
    }

    /** Radio buttons, which styles alone make work. */
    private static Html filter(List<Entry> entries) {
        List<Html> choices = new ArrayList<>();
        choices.add(choice("all", "All", entries.size()).html(true));
        parts(entries)
                .forEach(part -> choices.add(
                        choice(part.style(), part.title(), part.count()).html(false)));
        return Element.of("fieldset", Element.of("legend", "Which tests are shown"), Html.all(choices));
    }

    private static Choice choice(String style, String title, long count) {
        return new Choice("show-" + style, title, count);
    }

    private record Choice(String id, String title, long count) {
        Html html(boolean chosen) {
            Element radio = Element.of("input")
                    .with("type", "radio")
                    .with("name", "show")
                    .with("id", id);
            return Element.of(
                    "label",
                    chosen ? radio.with("checked", "") : radio,
                    Html.text(title + " "),
                    Element.of("strong", Readable.count(count)));
        }
    }

    private static Html table(List<Entry> entries) {
        boolean hasModules = entries.stream().anyMatch(entry -> !entry.module().isEmpty());
        List<String> columns = new ArrayList<>(List.of("Test", "Verdict"));
        if (hasModules) {
            columns.add("Module");
        }
        columns.addAll(NUMBERS);
        return Table.of(
                        "Profiled tests",
                        hasModules ? 3 : 2,
                        columns,
                        entries,
                        MOST,
                        entry -> row(entry, hasModules),
                        left -> Html.text("and " + Readable.count(left.size()) + " more tests, each in its own folder"))
                .html();
    }

    private static Element row(Entry entry, boolean hasModules) {
        VerdictWord word = word(entry);
        List<Element> cells = new ArrayList<>();
        cells.add(Element.of("td", Element.of("span", word.html()).with("class", "pill " + word.style())));
        if (hasModules) {
            cells.add(Table.cell(entry.module()));
        }
        cells.addAll(entry.summary().map(summary -> numbers(summary, entry)).orElseGet(() -> Stream.generate(
                        () -> Table.cell("–"))
                .limit(NUMBERS.size())
                .toList()));
        return Table.row(name(entry), cells).with("class", word.style());
    }

    private static List<Element> numbers(Summary summary, Entry entry) {
        return List.of(
                transfer(summary.read()),
                transfer(summary.write()),
                Table.cell(Readable.count(summary.syncs())),
                Table.cell(Readable.duration(summary.durationNanos()), summary.durationNanos()),
                Element.of("td", sparkline(entry)),
                Table.cell(SECONDS.format(summary.startedAt().truncatedTo(ChronoUnit.SECONDS))));
    }

    private static Element transfer(IoProfile.Count count) {
        return Element.of(
                        "td",
                        Html.text(Readable.count(count.ops())),
                        Element.of("small", Readable.bytes(count.bytes())))
                .with("data-n", Long.toString(count.ops()));
    }

    private static Html sparkline(Entry entry) {
        return entry.hasSparkline()
                ? Element.image(address(entry, "sparkline.svg"))
                        .with("alt", "")
                        .with("loading", "lazy")
                        .with("class", "spark")
                : Html.NOTHING;
    }

    private static RelativeAddress address(Entry entry, String file) {
        List<String> names = new ArrayList<>(entry.place());
        names.add(file);
        return RelativeAddress.of(names);
    }

    private static Html name(Entry entry) {
        RelativeAddress address = entry.hasPage() ? address(entry, "index.html") : RelativeAddress.of(entry.place());
        return entry.summary()
                .map(summary -> Html.all(
                        Element.link(address, Html.text(summary.test().shortName())),
                        Element.of("small", place(summary)),
                        complaints(summary.complaints())))
                .orElseGet(() -> Html.all(
                        Element.link(address, Html.text(String.join("/", entry.place()))),
                        complaints(List.of(entry.problem()))));
    }

    private static String place(Summary summary) {
        return summary.test().hasOwnDisplayName()
                ? summary.test().displayName() + " · " + summary.test().className()
                : summary.test().className();
    }

    private static Html complaints(List<String> complaints) {
        return complaints.isEmpty()
                ? Html.NOTHING
                : Element.of(
                                "ul",
                                Html.all(complaints.stream()
                                        .map(complaint -> Element.of("li", complaint))
                                        .toList()))
                        .with("class", "breaches");
    }

    private static VerdictWord word(Entry entry) {
        return entry.summary()
                .map(summary -> VerdictWord.of(summary.result()))
                .orElse(new VerdictWord("No report", "?", "unknown"));
    }

    /** What there is of each verdict, the worst first. */
    private static List<Count> parts(List<Entry> entries) {
        return Stream.of(
                        count(entries, Result.BREACHED),
                        count(entries, Result.FAILED),
                        new Count(
                                "No report",
                                "unknown",
                                "without a report",
                                entries.stream()
                                        .filter(entry -> entry.summary().isEmpty())
                                        .count()),
                        count(entries, Result.ABORTED),
                        count(entries, Result.PASSED))
                .filter(count -> count.count() > 0)
                .toList();
    }

    private static Count count(List<Entry> entries, Result result) {
        VerdictWord word = VerdictWord.of(result);
        return new Count(
                word.word(),
                word.style(),
                result.text(),
                entries.stream().filter(entry -> entry.is(result)).count());
    }

    private record Count(String title, String style, String words, long count) {}
}
