package dev.profileio.report.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.BaselineResult;
import dev.profileio.report.Report;
import dev.profileio.report.Reports;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The summary of a step as GitHub would show it: read by a parser of its Markdown. */
class GitHubSummaryTests {

    private static final long LIMIT = 1_048_576;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path folder;
    private Path summary;

    @BeforeEach
    void playTheServersPart(@TempDir Path temporary) throws IOException {
        folder = temporary;
        summary = temporary.resolve("step_summary");
        Files.createFile(summary);
    }

    @Test
    void listsTheTestsWithBreachedOnesFirst() throws IOException {
        run(List.of(passed("reads"), Reports.full(), passed("writes")));

        Shown shown = shown();
        assertThat(shown.headings).containsExactly("ProfileIO: 1 of 3 profiled tests breached");
        assertThat(shown.rows)
                .extracting(row -> row.get(0))
                .containsExactly(
                        "test",
                        "com.acme.ReportTests.save() saves in large blocks",
                        "com.acme.ReportTests.reads()",
                        "com.acme.ReportTests.writes()");
        assertThat(shown.rows.get(1))
                .containsExactly(
                        "com.acme.ReportTests.save() saves in large blocks",
                        "❌ breached",
                        "2",
                        "5 B",
                        "10,003",
                        "107.4 KiB",
                        "2 s",
                        "strace");
        assertThat(shown.items)
                .containsExactly(
                        "com.acme.ReportTests.save() writes of *.csv: expected at most 10 operations, actual 10,003"
                                + " operations (9,993 too many) at com.acme.Report.line(Report.java:42)",
                        "com.acme.ReportTests.save() writes of *.csv: expected at most 5 % below 4 KiB, actual 100 %"
                                + " of 10,003 operations");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b||c",
                "`code` ``",
                "<script>alert(1)</script><!-- -->",
                "</code></td></table>",
                "*bold* _it_ ~~gone~~ [link](https://evil.example) ![image](x.png)",
                "@everyone and #1 and https://www.example.com",
                "&amp; &lt;b&gt; \\| \\",
                "# heading",
                "日本語 ü 🙂"
            })
    void showsNamesAsTheyAre(String name) throws IOException {
        run(List.of(named(name), passed("next")));

        Shown shown = shown();
        assertThat(shown.rows).hasSize(3).allMatch(row -> row.size() == 8);
        assertThat(shown.rows.get(1).get(0)).isEqualTo("com.acme.ReportTests.save() " + name);
        assertThat(shown.markup).allMatch(List.of("<code>", "</code>")::contains);
        // GitHub links mentions and addresses in text, but not in code.
        assertThat(Files.readString(summary)).doesNotContain("@everyone", "https://");
    }

    @Test
    void keepsNamesToOneLine() throws IOException {
        run(List.of(named("two\nlines\u2028\u202e"), passed("next")));

        assertThat(shown().rows.get(1).get(0)).isEqualTo("com.acme.ReportTests.save() two\\u000alines\\u2028\\u202e");
    }

    @Test
    void isNeverTooLargeAndSaysWhatIsLeftOut() throws IOException {
        fillUpTo(900_000);
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(named("|".repeat(40) + i));
        }
        run(many);

        assertThat(Files.size(summary)).isBetween(960_000L, LIMIT);
        Shown shown = shown();
        int rows = shown.rows.size() - 1;
        assertThat(shown.paragraphs()).contains(count(500L - rows) + " more tests are left out.");
        assertThat(rows).isBetween(100, 499);
    }

    @Test
    void leavesRoomForBreachesAmongManyTests() throws IOException {
        fillUpTo(900_000);
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Report full = Reports.full();
            many.add(new Report(
                    name("|".repeat(40) + i), full.result(), full.profile(), full.verdicts(), full.baseline()));
        }
        run(many);

        assertThat(Files.size(summary)).isLessThanOrEqualTo(LIMIT);
        Shown shown = shown();
        assertThat(shown.items).hasSizeBetween(100, 999);
        assertThat(shown.paragraphs())
                .contains(
                        count(501L - shown.rows.size()) + " more tests are left out.",
                        count(1_000L - shown.items.size()) + " more breaches are left out.");
    }

    @ParameterizedTest
    @ValueSource(ints = {960_000, 982_000, 983_040, 1_048_576, 2_000_000})
    void countsWhatOthersHaveWritten(int before) throws IOException {
        fillUpTo(before);
        run(List.of(Reports.full()));

        long size = Files.size(summary);
        assertThat(size).isLessThanOrEqualTo(Math.max(before, LIMIT));
        if (size == before) {
            assertThat(printed.toString(UTF_8))
                    .contains("The summary of the step has no room left for 1 profiled tests, of which 1 breached.");
        } else {
            assertThat(Files.readString(summary)).contains("1 of 1 profiled tests breached");
        }
    }

    @Test
    void isNotWrittenWhereNothingWasProfiled() throws IOException {
        run(List.of());

        assertThat(summary).isEmptyFile();
    }

    @Test
    void namesTheModule() throws IOException {
        servers(folder.resolve("orders")).end();
        CiServers servers = servers(Files.createDirectories(folder.resolve("orders")));
        servers.tell(passed("saves"), Reports.FOLDER);
        servers.end();

        assertThat(shown().headings).containsExactly("ProfileIO in orders: 0 of 1 profiled tests breached");
    }

    @Test
    void isNotTornByRunsThatEndAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                runs.add(pool.submit(() -> run(List.of(passed("first"), passed("second")))));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            pool.shutdown();
        }

        Shown shown = shown();
        assertThat(shown.headings).hasSize(16);
        assertThat(shown.rows).hasSize(16 * 3).allMatch(row -> row.size() == 8);
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    /** Another step's part of it. */
    private void fillUpTo(int bytes) throws IOException {
        Files.writeString(summary, "x".repeat(bytes - 1) + "\n");
    }

    private void run(List<Report> reports) {
        CiServers servers = servers(folder);
        reports.forEach(report -> servers.tell(report, Reports.FOLDER));
        printed.reset();
        servers.end();
    }

    private CiServers servers(Path project) {
        return CiServers.of(
                Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_WORKSPACE", folder.toString(),
                        "GITHUB_STEP_SUMMARY", summary.toString()),
                project,
                frame -> Optional.empty(),
                new PrintStream(printed, true, UTF_8));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static Report passed(String method) {
        Report empty = Reports.empty();
        return new Report(
                new TestName("id", "com.acme.ReportTests", method, method + "()"),
                Result.PASSED,
                empty.profile(),
                List.of(),
                BaselineResult.NONE);
    }

    private static Report named(String displayName) {
        Report empty = Reports.empty();
        return new Report(name(displayName), Result.PASSED, empty.profile(), List.of(), BaselineResult.NONE);
    }

    private static TestName name(String displayName) {
        return new TestName("id", "com.acme.ReportTests", "save", displayName);
    }

    private Shown shown() throws IOException {
        Shown shown = new Shown();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(Files.readString(summary))
                .accept(shown);
        return shown;
    }

    /** What is shown of a document. */
    private static final class Shown extends AbstractVisitor {

        private final List<String> headings = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private final List<String> markup = new ArrayList<>();

        List<String> paragraphs() {
            return paragraphs;
        }

        @Override
        public void visit(Heading heading) {
            headings.add(text(heading));
        }

        @Override
        public void visit(ListItem item) {
            items.add(text(item));
        }

        @Override
        public void visit(org.commonmark.node.Paragraph paragraph) {
            paragraphs.add(text(paragraph));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                List<String> cells = new ArrayList<>();
                for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                    assertThat(cell).isInstanceOf(TableCell.class);
                    cells.add(text(cell));
                }
                rows.add(cells);
            } else {
                visitChildren(node);
            }
        }

        private String text(Node node) {
            StringBuilder text = new StringBuilder();
            node.accept(new AbstractVisitor() {
                @Override
                public void visit(Text part) {
                    text.append(part.getLiteral());
                }

                @Override
                public void visit(HtmlInline html) {
                    markup.add(html.getLiteral());
                }

                @Override
                public void visit(HtmlBlock html) {
                    markup.add(html.getLiteral());
                }

                @Override
                public void visit(Link link) {
                    markup.add(link.getDestination());
                }

                @Override
                public void visit(Image image) {
                    markup.add(image.getDestination());
                }

                @Override
                public void visit(CustomNode custom) {
                    if (!(custom instanceof TableCell)) {
                        markup.add(custom.getClass().getName());
                    }
                    visitChildren(custom);
                }
            });
            return text.toString();
        }
    }
}
