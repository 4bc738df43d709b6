package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.profileio.Operation;
import dev.profileio.profile.TimeSizeGrid;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SvgPicturesTests {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final int WRITE_OPERATIONS = 1;
    private static final int WRITE_BYTES = 3;

    @Nested
    class Every_picture {

        static Stream<Named<String>> pictures() {
            Workload workload = EdgeCases.wide();
            List<SizeLimit> limits = List.of(new SizeLimit("at most 5 % below 4 KiB", 4096));
            TimeSizeGrid other = new Workload(Duration.ofHours(1)).reads(1, 1).grid();
            return Stream.of(
                    Named.of("histogram", svg(SvgPictures.histogram("a", "title", workload.profile(), limits))),
                    Named.of("heatmap", svg(SvgPictures.heatmap("a", "title", workload.grid()))),
                    Named.of("half", svg(SvgPictures.heatmapOnAxesOf("a", "title", workload.grid(), other))),
                    Named.of("empty", svg(SvgPictures.heatmap("a", "title", new TimeSizeGrid(1)))));
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void takes_the_size_that_the_page_gives_it(String svg) {
            Element root = Drawing.of(svg).root();

            assertThat(svg).startsWith("<svg ").endsWith("</svg>");
            assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
            assertThat(root.hasAttribute("width") || root.hasAttribute("height"))
                    .isFalse();
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void says_what_it_is_to_those_who_do_not_see_it(String svg) {
            Drawing picture = Drawing.of(svg);

            assertThat(picture.root().getAttribute("role")).isEqualTo("img");
            assertThat(picture.root().getAttribute("aria-labelledby")).isEqualTo("a-title");
            assertThat(picture.elements("title").get(0))
                    .matches(title -> title.getParentNode().equals(picture.root()))
                    .matches(title -> title.getAttribute("id").equals("a-title"))
                    .extracting(Element::getTextContent)
                    .isEqualTo("title");
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void has_ids_of_its_own_and_refers_to_no_others(String svg) {
            List<String> ids = Drawing.of(svg).ids();

            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("a-"));
            assertThat(ids).containsAll(all(svg, "url\\(#([^)]*)\\)"));
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void has_no_color_that_the_page_does_not_set_for_light_and_for_dark(String svg) {
            Set<String> used = all(svg, "var\\((--chart-[a-z0-9-]+),#[0-9a-f]{6}\\)");

            assertThat(used).hasSizeGreaterThan(4);
            assertThat(svg.replaceAll("var\\([^)]*\\)", "")).doesNotContainPattern("rgb\\(|#[0-9a-f]{6}");
            String[] rules = SvgPictures.css().split("@media screen and \\(prefers-color-scheme:dark\\)", 2);
            assertThat(rules).hasSize(2);
            assertThat(all(rules[0], "(--chart-[a-z0-9-]+):#")).containsAll(used);
            assertThat(all(rules[1], "(--chart-[a-z0-9-]+):#")).containsAll(used);
        }

        @ParameterizedTest
        @MethodSource("pictures")
        void has_texts_that_can_be_read_in_any_font_and_any_colors(String svg) {
            Drawing picture = Drawing.of(svg);

            assertThat(picture.texts()).contains("title", "size of an operation");
            assertThat(picture.root().getAttribute("font-family")).isEqualTo("sans-serif");
            assertThat(svg.replace("font-family='sans-serif'", "")).doesNotContain("font-family");
            assertThat(svg).doesNotContainIgnoringCase("darker").doesNotContainIgnoringCase("white is");
        }

        @ParameterizedTest
        @MethodSource("dev.profileio.report.chart.EdgeCases#titles")
        void takes_every_title(String title) {
            Workload workload = new Workload(WINDOW).writes(0, 5);

            Drawing histogram = Drawing.of(
                    SvgPictures.histogram("a", title, workload.profile(), List.of(new SizeLimit(title, 4096))));
            Drawing heatmap = Drawing.of(SvgPictures.heatmap("a", title, workload.grid()));

            assertThat(histogram.elements("script")).isEmpty();
            assertThat(histogram.elements("c")).isEmpty();
            assertThat(heatmap.panels()).hasSize(4);
        }

        @ParameterizedTest
        @MethodSource("dev.profileio.report.chart.EdgeCases#workloads")
        void takes_every_workload(Workload workload) {
            assertThat(Drawing.of(SvgPictures.heatmap("a", "", workload.grid())).panels())
                    .hasSize(4);
            assertThat(Drawing.of(SvgPictures.histogram("a", "", workload.profile(), List.of()))
                            .texts())
                    .contains("Operations by size", "Bytes by size");
            Drawing.of(SvgPictures.sparkline(workload.grid()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE"})
        void is_the_same_in_every_locale(String language) {
            List<String> expected = EdgeCases.in(Locale.ROOT, SvgPicturesTests::everything);

            assertThat(EdgeCases.in(Locale.forLanguageTag(language), SvgPicturesTests::everything))
                    .isEqualTo(expected);
        }

        @Test
        void takes_any_prefix() {
            Drawing picture = Drawing.of(SvgPictures.heatmap("'><script>", "", new TimeSizeGrid(1)));

            assertThat(picture.elements("script")).isEmpty();
            assertThat(picture.ids()).contains("___script_-title");
        }
    }

    @Nested
    class A_heatmap {

        @ParameterizedTest
        @CsvSource({"0, 0", "250000000, 60", "999999999, 239", "1000000000, 239"})
        void shows_a_burst_at_its_time_and_size_and_nowhere_else(long nanos, int column) {
            Drawing picture = heatmap(new Workload(WINDOW).writes(nanos, 100).writes(nanos, 101));

            assertThat(picture.cells()).hasSize(2);
            for (int index : new int[] {WRITE_OPERATIONS, WRITE_BYTES}) {
                Rectangle2D panel = picture.panels().get(index);
                assertThat(picture.cellsIn(panel)).singleElement().satisfies(cell -> {
                    Rectangle2D area = cell.area();
                    assertThat(area.getMinX() - panel.getX()).isCloseTo(column / 240.0 * panel.getWidth(), within(0.1));
                    assertThat(area.getWidth()).isCloseTo(panel.getWidth() / 240, within(0.1));
                    // From 64 B to 128 B on an axis from 1 B to 8 KiB.
                    double bin = panel.getHeight() / (12 + 2 * SizeAxis.MARGIN);
                    assertThat(panel.getMaxY() - area.getMaxY()).isCloseTo((6 + SizeAxis.MARGIN) * bin, within(0.2));
                    assertThat(area.getHeight()).isCloseTo(bin, within(0.2));
                });
            }
        }

        @Test
        void has_its_ticks_of_time_where_cells_of_that_time_are() {
            Drawing picture = heatmap(new Workload(WINDOW).writes(500_000_000, 100));
            Rectangle2D panel = picture.panels().get(WRITE_OPERATIONS);

            double cell = picture.cellsIn(panel).get(0).area().getX();

            assertThat(picture.elements("line").stream()
                            .filter(line -> Double.parseDouble(line.getAttribute("x1")) == cell)
                            .filter(line -> Double.parseDouble(line.getAttribute("y1")) > panel.getMaxY())
                            .filter(line -> Double.parseDouble(line.getAttribute("y1")) < panel.getMaxY() + 10))
                    .isNotEmpty();
        }

        @Test
        void shows_what_the_png_shows() {
            Workload workload = EdgeCases.wide();
            Drawing picture = heatmap(workload);
            Rendered png = Rendered.heatmap(workload);

            for (int panel = 0; panel < 4; panel++) {
                Rectangle2D area = picture.panels().get(panel);
                assertThat(picture.cellsIn(area)).isNotEmpty().allSatisfy(cell -> {
                    int x = (int) cell.area().getCenterX();
                    int y = (int) cell.area().getCenterY();
                    assertThat(cell.style()).endsWith(Svg.hex(png.at(x, y).getRGB() & 0xFFFFFF) + ")");
                });
            }
        }

        @Test
        void is_one_path_for_each_color_in_which_equal_neighbors_are_one() {
            Workload workload = new Workload(WINDOW);
            for (int column = 0; column < 100; column++) {
                workload.writes((column * 1_000_000_000L + 999_999_999) / 240, 100);
            }
            Drawing picture = heatmap(workload);

            assertThat(picture.cellsIn(picture.panels().get(WRITE_OPERATIONS)))
                    .singleElement()
                    .satisfies(cell -> assertThat(cell.area().getWidth()).isEqualTo(200));
            assertThat(heatmap(EdgeCases.wide()).layer("cells"))
                    .hasSizeLessThanOrEqualTo(Heat.LEVELS)
                    .extracting(path -> path.getAttribute("style"))
                    .doesNotHaveDuplicates();
        }

        @Test
        void takes_less_than_400_KB_when_it_is_full() {
            TimeSizeGrid grid = new TimeSizeGrid(2_345_678_901L);
            Random random = new Random(1);
            for (int column = 0; column < TimeSizeGrid.COLUMNS; column++) {
                for (int bin = 1; bin <= 12; bin++) {
                    for (Operation operation : List.of(Operation.READ, Operation.WRITE)) {
                        long ops = 1L << random.nextInt(12);
                        grid.addCell(operation, column, bin, ops, ops << bin >> 1);
                    }
                }
            }

            assertThat(svg(SvgPictures.heatmap("a", "full", grid))).hasSizeLessThan(400_000);
        }

        @Test
        void says_what_each_column_holds() {
            Workload workload = new Workload(WINDOW).reads(250_000_000, 0).writes(999_999_999, 1);
            for (int i = 0; i < 12; i++) {
                workload.writes(250_000_000, 4096 + i);
            }
            workload.writes(250_000_000, 1 << 20);

            assertThat(heatmap(workload).words())
                    .containsExactly(
                            "0.250 s to 0.254 s: 1 read of 0 B, 0 B",
                            "0.250 s to 0.254 s: 12 writes of 4 KiB to 8 KiB, 48.1 KiB;"
                                    + " 1 write of 1 MiB to 2 MiB, 1 MiB",
                            "0.996 s to 1.000 s: 1 write of 1 B to 2 B, 1 B");
        }

        @Test
        void names_no_more_sizes_than_can_be_read() {
            Workload workload = new Workload(WINDOW);
            for (int power = 0; power < 8; power++) {
                workload.add(Operation.WRITE, 8 - power, 1L << power, Duration.ZERO, Duration.ZERO);
            }

            assertThat(heatmap(workload).words()).singleElement().satisfies(words -> assertThat(words)
                    .startsWith("0.000 s to 0.004 s: 8 writes of 1 B to 2 B, 8 B; 7 writes of 2 B to 4 B, 14 B; ")
                    .contains("; 3 writes of 32 B to 64 B, 96 B; and 2 more sizes")
                    .doesNotContain("64 B to 128 B"));
        }

        @Test
        void says_it_in_both_panels_over_the_whole_height_of_the_column() {
            Drawing picture = heatmap(new Workload(WINDOW).writes(250_000_000, 100));
            List<Rectangle2D> hits = Drawing.rectangles(picture.layer("hits").get(0));

            assertThat(hits).hasSize(2);
            for (int i = 0; i < 2; i++) {
                Rectangle2D panel = picture.panels().get(i == 0 ? WRITE_OPERATIONS : WRITE_BYTES);
                assertThat(hits.get(i).getX() - panel.getX()).isCloseTo(panel.getWidth() / 4, within(0.1));
                assertThat(hits.get(i).getY()).isCloseTo(panel.getY(), within(0.1));
                assertThat(hits.get(i).getHeight()).isCloseTo(panel.getHeight(), within(0.1));
            }
        }

        private static Drawing heatmap(Workload workload) {
            return Drawing.of(SvgPictures.heatmap("a", "title", workload.grid()));
        }
    }

    @Nested
    class Heatmaps_side_by_side {

        private final Workload small =
                new Workload(WINDOW).writes(0, 100).writes(500_000_000, 100).writes(1_000_000_000, 100);
        private final Workload large = new Workload(WINDOW.multipliedBy(4))
                .add(Operation.WRITE, 500, 1 << 20, Duration.ofSeconds(2), Duration.ofSeconds(2))
                .reads(0, 0)
                .writes(3_999_999_999L, 100);

        @Test
        void have_the_same_axes() {
            Drawing one = Drawing.of(SvgPictures.heatmapOnAxesOf("a", "title", small.grid(), large.grid()));
            Drawing other = Drawing.of(SvgPictures.heatmapOnAxesOf("b", "title", large.grid(), small.grid()));

            assertThat(one.panels()).hasSize(4).isEqualTo(other.panels());
            Predicate<String> ofOne = text -> text.startsWith("Window: ") || text.startsWith("No ");
            assertThat(one.texts().stream().filter(ofOne.negate()))
                    .contains("4", "0 B", "1 MiB", "500")
                    .containsExactlyElementsOf(
                            other.texts().stream().filter(ofOne.negate()).toList());
        }

        @Test
        void have_cells_at_their_time_on_the_longer_axis() {
            Drawing picture = Drawing.of(SvgPictures.heatmapOnAxesOf("a", "title", small.grid(), large.grid()));
            Rectangle2D panel = picture.panels().get(WRITE_OPERATIONS);

            assertThat(picture.cellsIn(panel))
                    .extracting(cell -> (cell.area().getX() - panel.getX()) / panel.getWidth())
                    .satisfiesExactly(
                            first -> assertThat(first).isZero(),
                            second -> assertThat(second).isCloseTo(1 / 8.0, within(0.001)),
                            third -> assertThat(third).isCloseTo(239 / 960.0, within(0.001)));
            assertThat(picture.cellsIn(panel))
                    .allSatisfy(cell -> assertThat(cell.area().getWidth())
                            .isCloseTo(panel.getWidth() / 960, within(0.1))
                            .isPositive());
        }

        @Test
        void have_the_same_color_for_the_same_number() {
            Drawing one = Drawing.of(SvgPictures.heatmapOnAxesOf("a", "title", small.grid(), large.grid()));
            Drawing other = Drawing.of(SvgPictures.heatmapOnAxesOf("b", "title", large.grid(), small.grid()));

            assertThat(one.cellsIn(one.panels().get(WRITE_OPERATIONS)))
                    .extracting(Drawing.Cell::style)
                    .containsOnly("color:var(--chart-heat-0,#7ad151)");
            assertThat(other.cellsIn(other.panels().get(WRITE_OPERATIONS)))
                    .extracting(Drawing.Cell::style)
                    .containsExactly("color:var(--chart-heat-0,#7ad151)", "color:var(--chart-heat-24,#440154)");
        }

        @Test
        void say_where_the_shorter_window_ends() {
            Drawing one = Drawing.of(SvgPictures.heatmapOnAxesOf("a", "title", small.grid(), large.grid()));
            Drawing other = Drawing.of(SvgPictures.heatmapOnAxesOf("b", "title", large.grid(), small.grid()));

            assertThat(one.texts()).contains("Window: 1 s, in columns of 4.17 ms, up to the dashed line.");
            assertThat(ends(one)).hasSize(4).allSatisfy(x -> assertThat(one.panels())
                    .anySatisfy(panel ->
                            assertThat((x - panel.getX()) / panel.getWidth()).isCloseTo(1 / 4.0, within(0.001))));
            assertThat(other.texts()).contains("Window: 4 s, in columns of 16.7 ms.");
            assertThat(ends(other)).isEmpty();
        }

        private static List<Double> ends(Drawing picture) {
            return picture.elements("line").stream()
                    .filter(line -> line.getAttribute("style").contains("stroke-dasharray"))
                    .map(line -> Double.valueOf(line.getAttribute("x1")))
                    .toList();
        }
    }

    @Nested
    class A_histogram {

        @Test
        void says_what_each_size_holds_in_both_panels() {
            Workload workload = new Workload(WINDOW)
                    .add(Operation.READ, 12, 4096, Duration.ZERO, WINDOW)
                    .writes(0, 5000)
                    .reads(0, 0);
            Drawing picture = Drawing.of(SvgPictures.histogram("a", "title", workload.profile(), List.of()));

            assertThat(picture.words())
                    .containsExactly(
                            "0 B: reads 1 operation, 0 B; writes none",
                            "4 KiB to 8 KiB: reads 12 operations, 48 KiB; writes 1 operation, 4.9 KiB");
            assertThat(picture.layer("hits"))
                    .allSatisfy(path -> assertThat(Drawing.rectangles(path)).hasSize(2));
        }

        @Test
        void has_dashes_and_markers_that_tell_reads_from_writes() {
            Workload workload = new Workload(WINDOW).reads(0, 100).writes(0, 5000);
            String svg = svg(SvgPictures.histogram("a", "title", workload.profile(), List.of()));

            assertThat(svg).containsPattern("stroke:var\\(--chart-reads,#0072b2\\);[^']*stroke-dasharray:7");
            assertThat(svg).doesNotContainPattern("stroke:var\\(--chart-writes,#d55e00\\);[^']*stroke-dasharray:");
            assertThat(markers(svg, Theme.READS)).isNotEmpty().allMatch(path -> path.contains("C"), "is round");
            assertThat(markers(svg, Theme.WRITES)).isNotEmpty().noneMatch(path -> path.contains("C"));
        }
    }

    /** The outlines of what is filled in a colour or, as circles are, with the page. */
    private static List<String> markers(String svg, Theme series) {
        return Drawing.of(svg).elements("path").stream()
                .filter(path -> ((Element) path.getParentNode())
                        .getAttribute("style")
                        .contains("stroke-width:1.0;stroke:var(" + series.variable() + ","))
                .map(path -> path.getAttribute("d"))
                .toList();
    }

    @Nested
    class A_sparkline {

        @ParameterizedTest
        @CsvSource({"0, 0", "250000000, 60", "1000000000, 239"})
        void shows_a_burst_at_its_time_below_and_nowhere_else(long nanos, int column) {
            Drawing picture = Drawing.of(SvgPictures.sparkline(
                    new Workload(WINDOW).writes(nanos, 1).writes(nanos, 5000).grid()));

            assertThat(strips(picture)).containsExactly(new Rectangle2D.Double(column, 17, 1, 15));
        }

        @Test
        void shows_reads_above() {
            Drawing picture = Drawing.of(
                    SvgPictures.sparkline(new Workload(WINDOW).reads(0, 1).grid()));

            assertThat(strips(picture)).containsExactly(new Rectangle2D.Double(0, 0, 1, 15));
        }

        @Test
        void is_a_small_file_of_its_own_with_colors_for_light_and_dark() {
            String svg = SvgPictures.sparkline(EdgeCases.wide().grid());

            assertThat(svg).hasSizeLessThan(20_000);
            Drawing picture = Drawing.of(svg);
            assertThat(picture.root().getAttribute("xmlns")).isEqualTo("http://www.w3.org/2000/svg");
            assertThat(picture.root().getAttribute("width")).isEqualTo("240");
            assertThat(picture.elements("title").get(0).getTextContent())
                    .isEqualTo("Reads above and writes below, over 725 s");
            String style = picture.elements("style").get(0).getTextContent();
            String[] rules = style.split("@media\\(prefers-color-scheme:dark\\)", 2);
            Set<String> used = picture.elements("path").stream()
                    .map(path -> path.getAttribute("class"))
                    .collect(Collectors.toSet());
            assertThat(all(rules[0], "\\.(\\w+)\\{fill:#[0-9a-f]{6}\\}")).isEqualTo(used);
            assertThat(all(rules[1], "\\.(\\w+)\\{fill:#[0-9a-f]{6}\\}")).isEqualTo(used);
        }

        private static List<Rectangle2D> strips(Drawing picture) {
            return picture.elements("path").stream()
                    .filter(path -> path.getAttribute("class").startsWith("h"))
                    .flatMap(path -> Drawing.rectangles(path).stream())
                    .toList();
        }
    }

    private static String svg(SvgPictures.Drawn drawn) {
        return drawn.svg().orElseThrow(() -> new AssertionError(drawn.reason()));
    }

    private static Set<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> everything() {
        Workload workload = EdgeCases.wide();
        return List.of(
                svg(SvgPictures.histogram("a", "title", workload.profile(), List.of())),
                svg(SvgPictures.heatmap("a", "title", workload.grid())),
                SvgPictures.sparkline(workload.grid()),
                SvgPictures.css());
    }
}
