package dev.profileio.report.page;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.chart.SvgPictures;
import dev.profileio.report.html.Document;
import dev.profileio.report.html.Element;
import dev.profileio.report.html.Html;
import dev.profileio.report.html.RelativeAddress;
import dev.profileio.report.html.VerdictWord;
import dev.profileio.report.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** {@code index.html}: what became of a test, which line to fix, and what its body did, on one page. */
public final class TestPage {

    private TestPage() {}

    /**
     * Writes the page. What it links to is there already.
     *
     * @param sources where the lines of Java are looked up
     */
    public static void write(Report report, ReportFolder folder, SourceTree sources) throws IOException {
        Files.writeString(folder.page(), text(report, folder, sources, Environment.current()), StandardCharsets.UTF_8);
    }

    static String text(Report report, ReportFolder folder, SourceTree sources, Environment environment)
            throws IOException {
        List<Part> parts = List.of(
                new Part("budgets", "Budgets", BudgetList.of(report)),
                new Part("baseline", "Baseline", BaselinePart.of(report)),
                new Part("pictures", "Sizes and times", PicturesPart.of(report)),
                new Part("call-sites", "Call sites", CallSiteTable.of(report, sources)),
                new Part("files", "Files", FileTable.of(report)),
                new Part("threads", "Threads", ThreadTable.of(report)),
                new Part("sizes", "Sizes", SizeTable.of(report)),
                new Part("set-aside", "Set aside", SetAsideTable.of(report)),
                new Part("tracer", "Tracer", TracerPart.of(report)),
                new Part("environment", "Environment", environment.html(report)),
                new Part("by-hand", "Run the fork by hand", ByHandPart.of(folder)),
                new Part("artifacts", "All files of this report", ArtifactList.of(folder)));
        List<Part> shown =
                parts.stream().filter(part -> part.content() != Html.NOTHING).toList();
        Element main = Element.of(
                "main",
                VerdictPart.of(report, sources),
                KeyFigures.of(report),
                Html.all(shown.stream().map(Part::html).toList()));
        return new Document(
                        VerdictWord.of(report.result()).word() + ": "
                                + report.test().shortName() + " – ProfileIO",
                        SvgPictures.css(),
                        Html.all(header(report, shown), main))
                .text();
    }

    private static Html header(Report report, List<Part> parts) {
        return Element.of(
                "header",
                Element.of(
                                "p",
                                Element.of("span", "ProfileIO"),
                                Html.text(" · "),
                                Element.link(
                                        new RelativeAddress("../../index.html"), Html.text("all tests of the run")))
                        .with("class", "eyebrow"),
                Element.of("h1", Names.title(report.test())),
                Element.of("p", Names.longName(report.test())).with("class", "sub"),
                Element.of(
                                "nav",
                                Html.all(parts.stream()
                                        .map(part -> Element.linkToPart(part.id(), part.title()))
                                        .toList()))
                        .with("aria-label", "Parts of this page"));
    }

    private record Part(String id, String title, Html content) {
        Html html() {
            return Element.of("section", Element.of("h2", title), content).with("id", id);
        }
    }
}
