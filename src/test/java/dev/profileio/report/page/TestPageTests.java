package dev.profileio.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.budget.Limit;
import dev.profileio.budget.Selection;
import dev.profileio.budget.Verdict;
import dev.profileio.glob.PathGlob;
import dev.profileio.profile.Evidence;
import dev.profileio.profile.Profile;
import dev.profileio.profile.TimeSizeGrid;
import dev.profileio.report.BaselineResult;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Reports;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import dev.profileio.report.html.HtmlTree;
import dev.profileio.report.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TestPageTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202e\n";

    @TempDir
    private Path folder;

    private ReportFolder report;

    @BeforeEach
    void makeFolder() throws IOException {
        report = new ReportFolder(Files.createDirectories(folder.resolve("report")));
    }

    private String text(Report shown) throws IOException {
        TestPage.write(shown, report, new SourceTree(folder.resolve("project")));
        return Files.readString(report.page(), StandardCharsets.UTF_8);
    }

    private HtmlTree page(Report shown) throws IOException {
        return HtmlTree.parse(text(shown));
    }

    private void writeSource() throws IOException {
        Path source = Files.createDirectories(folder.resolve("project/src/main/java/com/acme"));
        StringBuilder lines = new StringBuilder();
        IntStream.rangeClosed(1, 60)
                .forEach(line -> lines.append("    code(\"<b>\", ").append(line).append(");\n"));
        Files.writeString(source.resolve("Report.java"), lines);
    }

    private static Report with(Report report, TestName test, IoProfile io, Evidence evidence) {
        return new Report(
                test,
                report.result(),
                new Profile(io, report.profile().grid(), evidence),
                report.verdicts(),
                report.baseline());
    }

    @Nested
    class ABreach {

        @Test
        void beginsWithTheVerdictAndTheLineToFix() throws Exception {
            writeSource();
            HtmlTree main = page(Reports.ofSmallWrites()).all("main").get(0);
            HtmlTree verdict = main.all("section").get(0);

            assertThat(verdict.all("h2").get(0).text()).contains("Breached");
            assertThat(verdict.ofClass("sentence").get(0).text())
                    .isEqualTo(
                            "The body passed, but 2 of 3 limits are breached, the first: writes of *.csv: at most 10 "
                                    + "operations – found 10,003 operations (9,993 too many).");
            HtmlTree fix = verdict.ofClass("fix").get(0);
            assertThat(fix.all("h3").get(0).text()).isEqualTo("The line to fix");
            assertThat(fix.text()).contains("9,990 writes of 11 B to ü");
            assertThat(fix.ofClass("where").get(0).text().strip()).isEqualTo("src/main/java/com/acme/Report.java:42");
            assertThat(fix.ofClass("line"))
                    .extracting(line -> line.text().strip().replaceAll("\\s+", " "))
                    .containsExactly(
                            "40 code(\"<b>\", 40);",
                            "41 code(\"<b>\", 41);",
                            "42 code(\"<b>\", 42);",
                            "43 code(\"<b>\", 43);",
                            "44 code(\"<b>\", 44);");
            assertThat(fix.ofClass("hit")).singleElement().satisfies(line -> assertThat(line.text())
                    .contains("42"));
            assertThat(fix.ofClass("advice").get(0).text()).contains("wrap the stream in a BufferedOutputStream");
        }

        @ParameterizedTest
        @CsvSource({"false, The line that does most", "true, The line to fix"})
        void callsALineTheOneToFixIfItIsBehindHalfOfTheBreach(boolean most, String title) throws Exception {
            Report full = Reports.full();
            Verdict breached = full.verdicts().get(1);
            Verdict.SiteCost site =
                    new Verdict.SiteCost("com.acme.A.save(A.java:3)", Operation.WRITE, 1, "/a", 100, 100, 1, 1, most);

            assertThat(page(with(full, new Verdict(breached.limit(), 10_003, 10_003, true, List.of(), List.of(site))))
                            .ofClass("fix")
                            .get(0)
                            .all("h3")
                            .get(0)
                            .text())
                    .isEqualTo(title);
        }

        private static Report with(Report report, Verdict verdict) {
            return new Report(report.test(), Result.BREACHED, report.profile(), List.of(verdict), BaselineResult.NONE);
        }

        @Test
        void namesTheLineWhereItsSourceIsNotFound() throws Exception {
            HtmlTree fix = page(Reports.full()).ofClass("fix").get(0);

            assertThat(fix.ofClass("where").get(0).text().strip()).isEqualTo("com.acme.Report.line(Report.java:42)");
            assertThat(fix.ofClass("line")).isEmpty();
        }

        @Test
        void namesTheFileWhereNoLineIsKnown() throws Exception {
            Report full = Reports.full();
            Verdict breached = full.verdicts().get(1);
            HtmlTree fix = page(new Report(
                            full.test(),
                            Result.BREACHED,
                            full.profile(),
                            List.of(new Verdict(
                                    breached.limit(),
                                    breached.ops(),
                                    breached.actual(),
                                    true,
                                    breached.costliest(),
                                    breached.sites().subList(1, 2))),
                            BaselineResult.NONE))
                    .ofClass("fix")
                    .get(0);

            assertThat(fix.all("h3").get(0).text()).isEqualTo("Where it happened");
            assertThat(fix.text())
                    .contains("10,003 operations on")
                    .contains(".csv")
                    .contains("have no Java stack");
        }

        @Test
        void showsHowMuchOfEachLimitIsUsedTheBreachedOnesFirst() throws Exception {
            HtmlTree budgets = page(Reports.full()).withId("budgets");
            List<HtmlTree> items = budgets.where(
                    tree -> tree.name().equals("li") && !tree.ofClass("bar").isEmpty());

            assertThat(items)
                    .extracting(item -> item.attribute("class"))
                    .containsExactly("breached", "breached", "passed");
            assertThat(items)
                    .extracting(item -> item.all("dd").get(2).text())
                    .containsExactly("1,000 times the limit", "20 times the limit", "10.49 % of the limit");
            assertThat(items)
                    .extracting(item -> item.ofClass("fill").get(0).attribute("style"))
                    .containsExactly("width:100.0%", "width:100.0%", "width:10.49%");
            assertThat(items.get(0).ofClass("costs")).hasSize(2);
            assertThat(items.get(2).ofClass("costs")).isEmpty();
        }

        @Test
        void ofACheckSaysWhatTheCheckSaid() throws Exception {
            Report full = Reports.full();
            HtmlTree verdict = page(new Report(
                            full.test(),
                            Result.BREACHED,
                            full.profile(),
                            List.of(),
                            BaselineResult.NONE,
                            List.of("too many <writes>\nsecond line")))
                    .withId("verdict");

            assertThat(verdict.all("summary")).extracting(HtmlTree::text).containsExactly("too many <writes>");
            assertThat(verdict.all("details").get(0).all("pre").get(0).text())
                    .contains("too many <writes>\nsecond line\n");
            assertThat(verdict.ofClass("fix").get(0).all("h3").get(0).text()).isEqualTo("The line that does most");
        }

        @Test
        void ofNothingAllowedIsNoDivisionByZero() throws Exception {
            Limit none = new Limit.MaxOps(new Selection(Set.of(Operation.SYNC), PathGlob.parse(""), IoTarget.FILE), 0);
            Report full = Reports.full();
            HtmlTree budgets = page(new Report(
                            full.test(),
                            Result.BREACHED,
                            full.profile(),
                            List.of(
                                    new Verdict(none, 4, 4L, true, List.of(), List.of()),
                                    new Verdict(none, 0, 0L, false, List.of(), List.of())),
                            BaselineResult.NONE))
                    .withId("budgets");

            assertThat(budgets.ofClass("fill"))
                    .extracting(fill -> fill.attribute("style"))
                    .containsExactly("width:100.0%", "width:0.0%");
            assertThat(budgets.ofClass("mark"))
                    .extracting(mark -> mark.attribute("style"))
                    .containsExactly("left:0.0%", "left:0.0%");
        }
    }

    @Nested
    class EveryPage {

        @ParameterizedTest
        @EnumSource
        void saysItsVerdict(Result result) throws Exception {
            Report full = Reports.full();
            HtmlTree verdict = page(new Report(
                            full.test(), result, full.profile(), full.verdicts(), BaselineResult.NONE))
                    .withId("verdict");

            assertThat(verdict.all("h2").get(0).text()).containsIgnoringCase(result.text());
            assertThat(verdict.attribute("class")).isEqualTo("verdict " + result.text());
        }

        @Test
        void hasHeadingsInOrderAndOneOfEachId() throws Exception {
            HtmlTree page = page(Reports.full());
            List<Integer> levels = page.where(tree -> tree.name().matches("h[1-6]")).stream()
                    .map(heading -> heading.name().charAt(1) - '0')
                    .toList();
            List<String> ids = page.where(tree -> !tree.attribute("id").isEmpty()).stream()
                    .map(tree -> tree.attribute("id"))
                    .toList();

            assertThat(levels.get(0)).isEqualTo(1);
            assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
            assertThat(IntStream.range(1, levels.size()).filter(i -> levels.get(i) > levels.get(i - 1) + 1))
                    .isEmpty();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.all("a").stream()
                            .map(link -> link.attribute("href"))
                            .filter(to -> to.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(to -> ids.contains(to.substring(1)));
        }

        @Test
        void hasBothPictures() throws Exception {
            assertThat(page(Reports.full()).withId("pictures").all("svg")).hasSize(2);
        }

        @Test
        void namesWhatTheReportHas() throws Exception {
            Files.writeString(report.json(), "{}");
            Files.writeString(report.path().resolve("operations.csv"), "");
            Files.createDirectories(report.remains());
            Files.writeString(report.remains().resolve("command.txt"), "'java' '@a&b'\n");
            HtmlTree page = page(Reports.full());

            assertThat(page.withId("artifacts").all("a"))
                    .extracting(link -> link.attribute("href"))
                    .containsExactly("profile.json", "operations.csv", "fork/");
            assertThat(page.withId("by-hand").all("pre").get(0).text()).contains("'java' '@a&b'");
        }

        @Test
        void countsFilesLinesThreadsSizesAndWhatIsSetAside() throws Exception {
            HtmlTree page = page(Reports.full());

            assertThat(rows(page, "files"))
                    .containsExactly(
                            "ü \"1\"\\u000a.csv /tmp/ 0 0 B 10,003 107.4 KiB 11 B – 4 1",
                            "b /tmp/ 2 5 B 0 0 B 3 B – 0 0");
            assertThat(rows(page, "call-sites"))
                    .containsExactly(
                            "Report.line(Report.java:42) com.acme ü \"1\"\\u000a.csv /tmp/ 0 0 B 9,990 107.3 KiB 11 B 0");
            assertThat(rows(page, "threads")).containsExactly("main 2 5 B 10,003 107.4 KiB");
            assertThat(rows(page, "sizes"))
                    .containsExactly(
                            "0 B 1 0 B 0 0 B",
                            "from 4 B to under 8 B 1 5 B 0 0 B",
                            "from 8 B to under 16 B 0 0 B 10,003 107.4 KiB");
            assertThat(rows(page, "set-aside")).containsExactly("JDK 40 64 KiB 0 0 B", "ProfileIO itself 0 0 B 1 1 B");
            assertThat(page.withId("tracer").text())
                    .contains("Operations may be missing")
                    .contains("Two\\u000alines.");
        }

        @Test
        void ofNothingIsAPageToo() throws Exception {
            HtmlTree page = page(Reports.empty());

            assertThat(page.withId("verdict").ofClass("sentence").get(0).text())
                    .isEqualTo("The body passed; no budget limits its I/O.");
            assertThat(page.all("table")).isEmpty();
        }

        private static List<String> rows(HtmlTree page, String part) {
            return page.withId(part).all("tbody").get(0).all("tr").stream()
                    .map(row -> row.text().strip().replaceAll("\\s+", " "))
                    .toList();
        }
    }

    @Nested
    class ABaseline {

        private final Report full = Reports.full();

        private Baseline baseline(long writes, List<Baseline.SiteRow> methods) {
            return new Baseline(
                    "strace",
                    17,
                    Map.of(Operation.WRITE, new IoProfile.Count(writes, 11 * writes)),
                    List.of(),
                    List.of(),
                    List.of(new Baseline.FileRow(
                            "<tmp>/a.csv", IoProfile.Count.NONE, new IoProfile.Count(writes, 11 * writes), 0, 1)),
                    methods);
        }

        private Report drifted(Optional<TimeSizeGrid> recorded) {
            Drift drift = Drift.of(
                    baseline(10, List.of()),
                    baseline(10_003, List.of(new Baseline.SiteRow("com.acme.Report.line", 0, 9_990, 0))),
                    0);
            return new Report(
                    full.test(),
                    Result.BREACHED,
                    full.profile(),
                    List.of(),
                    new BaselineResult(List.of("WORSE"), Optional.of(drift), recorded));
        }

        @Test
        void isComparedTotalByTotal() throws Exception {
            HtmlTree page = page(drifted(Optional.empty()));
            HtmlTree part = page.withId("baseline");

            assertThat(part.all("tbody").get(0).all("tr"))
                    .extracting(row -> row.text().strip().replaceAll("\\s+", " "))
                    .containsExactly("writes 10 10,003 +9,993", "bytes of writes 110 B 107.5 KiB +107.3 KiB");
            assertThat(part.all("tbody").get(1).text()).contains("writes of <tmp>/a.csv");
            assertThat(part.all("figure")).isEmpty();
            assertThat(page.ofClass("sentence").get(0).text())
                    .isEqualTo("The body passed, but its I/O is worse than its baseline.");
            assertThat(page.ofClass("fix").get(0).ofClass("where").get(0).text().strip())
                    .isEqualTo("com.acme.Report.line(Report.java:42)");
        }

        @Test
        void isShownBesideTheRunWhereItsHeatmapWasKept() throws Exception {
            HtmlTree part = page(drifted(Optional.of(new TimeSizeGrid(1_000)))).withId("baseline");

            assertThat(part.all("figure")).hasSize(2).allSatisfy(figure -> assertThat(figure.all("svg"))
                    .hasSize(1));
        }
    }

    @Nested
    class NamesOfTestsAndFiles {

        @Test
        void areInert() throws Exception {
            Report full = Reports.full();
            IoProfile io = full.profile().io();
            IoProfile hostile = new IoProfile(
                    new IoProfile.Tracer(io.tracer().kind(), HOSTILE, HOSTILE, false, List.of(HOSTILE)),
                    io.startedAt(),
                    io.duration(),
                    io.totals(),
                    io.readSizes(),
                    io.writeSizes(),
                    List.of(new IoProfile.FileIo(
                            "/tmp/" + HOSTILE, new IoProfile.Count(1, 1), IoProfile.Count.NONE, 0, 0)),
                    List.of(new IoProfile.CallSiteIo(
                            HOSTILE + ".m(A.java:1)",
                            HOSTILE,
                            new IoProfile.Count(1, 1),
                            IoProfile.Count.NONE,
                            0,
                            List.of())),
                    List.of(new IoProfile.ThreadIo(HOSTILE, new IoProfile.Count(1, 1), IoProfile.Count.NONE)),
                    List.of(new IoProfile.SetAside(HOSTILE, new IoProfile.Count(1, 1), IoProfile.Count.NONE)));
            Files.createDirectories(report.remains());
            Files.writeString(report.remains().resolve("command.txt"), HOSTILE);
            Report shown = new Report(
                    new TestName(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
                    Result.BREACHED,
                    new Profile(hostile, full.profile().grid(), Evidence.NONE),
                    List.of(new Verdict(
                            new Limit.MaxOps(
                                    new Selection(
                                            Set.of(Operation.READ),
                                            PathGlob.parse("*<img src=x onerror=alert(1)>"),
                                            IoTarget.FILE),
                                    0),
                            1,
                            1L,
                            true,
                            List.of(new Verdict.Cost(HOSTILE, 1, 1)),
                            List.of(new Verdict.SiteCost(HOSTILE, Operation.READ, 1, HOSTILE, 1, 1, 1, 1, true)))),
                    BaselineResult.of(HOSTILE),
                    List.of(HOSTILE));

            HtmlTree page = page(shown);

            assertThat(page.all("img")).isEmpty();
            assertThat(page.all().flatMap(tree -> tree.attributes().keySet().stream()))
                    .noneMatch(attribute -> attribute.startsWith("on"));
            assertThat(page.all("script")).hasSize(1);
            assertThat(Files.readString(report.page())).doesNotContain("\u202e");
        }
    }

    @Nested
    class AHugeReport {

        /** As many as a test that touches a file a row leaves. */
        @Test
        void isAPageOfLessThanTwoMegabytes() throws Exception {
            writeSource();
            Report full = Reports.full();
            IoProfile io = full.profile().io();
            IoProfile.Count count = new IoProfile.Count(12_345, 123_456_789);
            List<IoProfile.FileIo> files = IntStream.range(0, 10_000)
                    .mapToObj(i -> new IoProfile.FileIo(
                            "/home/somebody/projects/warehouse/target/test-data/partition-" + i % 100 + "/segment-" + i
                                    + "-0123456789abcdef.parquet",
                            count,
                            count,
                            3,
                            4))
                    .toList();
            List<IoProfile.CallSiteIo> sites = IntStream.range(0, 500)
                    .mapToObj(i -> new IoProfile.CallSiteIo(
                            "com.acme.Report.line" + i + "(Report.java:" + (1 + i % 60) + ")",
                            files.get(i).path(),
                            count,
                            count,
                            1,
                            List.of()))
                    .toList();
            IoProfile huge = new IoProfile(
                    io.tracer(),
                    io.startedAt(),
                    io.duration(),
                    io.totals(),
                    io.readSizes(),
                    io.writeSizes(),
                    files,
                    sites,
                    io.threads(),
                    io.setAside());

            String text = text(with(full, full.test(), huge, Evidence.NONE));
            HtmlTree page = HtmlTree.parse(text);

            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(200_000, 2_000_000);
            HtmlTree table = page.withId("files");
            assertThat(table.all("tbody").get(0).all("tr")).hasSize(1_000);
            assertThat(table.all("tfoot").get(0).text())
                    .contains("and 9,000 more files: ", "222,273,000 operations, 2.0 TiB");
            assertThat(page.withId("call-sites").all("tbody").get(0).all("tr")).hasSize(500);
            assertThat(page.withId("call-sites").ofClass("src")).hasSize(500);
        }
    }
}
