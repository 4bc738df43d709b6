package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.profileio.IoProfile;
import dev.profileio.IoProfile.SizeBin;
import dev.profileio.Operation;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramChartTests {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final int OPERATIONS = 0;
    private static final int BYTES = 1;

    @Test
    void has_two_panels_side_by_side() {
        List<Rectangle> panels = Rendered.histogram(new Workload(WINDOW)).panels();

        assertThat(panels).hasSize(2);
        assertThat(panels.get(OPERATIONS).y).isEqualTo(panels.get(BYTES).y);
        assertThat(panels.get(OPERATIONS).height).isEqualTo(panels.get(BYTES).height);
    }

    @Test
    void has_each_size_at_its_place() {
        Rendered picture =
                Rendered.histogram(new Workload(WINDOW).add(Operation.WRITE, 100, 100, Duration.ZERO, WINDOW));
        Rectangle area = picture.panels().get(OPERATIONS);

        Rectangle step = picture.extent(aboveZero(area), Rendered::isRed);

        // The axis goes from 1 B to 4 KiB's end at 8 KiB: 12 bins and the margins; 64 B to 128 B is the seventh.
        double bin = area.width / (12 + 2 * SizeAxis.MARGIN);
        assertThat(step.getMinX()).isCloseTo((6 + SizeAxis.MARGIN) * bin, within(3.0));
        assertThat(step.getMaxX()).isCloseTo((7 + SizeAxis.MARGIN) * bin, within(3.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void has_each_size_at_its_place_at_every_resolution(int scale) {
        Workload workload = new Workload(WINDOW).add(Operation.WRITE, 100, 100, Duration.ZERO, WINDOW);
        Rendered picture = Rendered.of(
                1440, 600, scale, (g, area) -> HistogramChart.draw(g, area, "", workload.profile(), List.of()));

        for (Rectangle area : picture.panels()) {
            Rectangle inner = new Rectangle(area.x, area.y, area.width, area.height - 20 * scale);
            Rectangle step = picture.extent(inner, Rendered::isRed);
            double bin = area.width / (12 + 2 * SizeAxis.MARGIN);
            assertThat(step.getMinX()).isCloseTo((6 + SizeAxis.MARGIN) * bin, within(3.0 * scale));
            assertThat(step.getMaxX()).isCloseTo((7 + SizeAxis.MARGIN) * bin, within(3.0 * scale));
        }
    }

    @Test
    void labels_no_amount_between_zero_and_the_smallest() {
        Workload workload = new Workload(WINDOW).add(Operation.WRITE, 1, 100, Duration.ZERO, WINDOW);
        workload.add(Operation.READ, 1, 1 << 24, Duration.ZERO, WINDOW);
        String svg = SvgPictures.histogram("h", "", workload.profile(), List.of())
                .svg()
                .orElseThrow();

        assertThat(svg)
                .contains(">0 B<")
                .contains(">256 B<")
                .doesNotContain(">16 B<")
                .doesNotContain(">4 B<");
    }

    @Test
    void raises_the_line_by_the_same_step_for_every_power_of_ten() {
        Workload workload = new Workload(WINDOW);
        for (int decade = 0; decade < 5; decade++) {
            workload.add(Operation.WRITE, (int) Math.pow(10, decade), 1L << (2 * decade), Duration.ZERO, WINDOW);
        }
        Rendered picture = Rendered.histogram(workload);
        Rectangle area = picture.panels().get(OPERATIONS);
        double bin = area.width / (12 + 2 * SizeAxis.MARGIN);

        int[] tops = IntStream.range(0, 5)
                .map(decade -> (int) (area.x + (2 * decade + SizeAxis.MARGIN + 0.4) * bin))
                .map(x -> picture.extent(new Rectangle(x, area.y, 1, area.height), Rendered::isRed).y)
                .toArray();

        int step = tops[0] - tops[1];
        assertThat(step).isGreaterThan(50);
        for (int decade = 1; decade < 5; decade++) {
            assertThat(tops[decade - 1] - tops[decade]).isBetween(step - 1, step + 1);
        }
    }

    @Test
    void keeps_one_apart_from_zero() {
        Rendered picture = Rendered.histogram(
                new Workload(WINDOW).writes(0, 1).add(Operation.WRITE, 10_000, 4096, Duration.ZERO, WINDOW));
        Rectangle area = picture.panels().get(OPERATIONS);
        double bin = area.width / (13 + 2 * SizeAxis.MARGIN);

        int one = lowest(picture, area, (0.4 + SizeAxis.MARGIN) * bin);
        int none = lowest(picture, area, (5.4 + SizeAxis.MARGIN) * bin);

        assertThat(none - one).isGreaterThan(20);
    }

    @Test
    void keeps_the_smaller_of_reads_and_writes_apart_from_zero() {
        Rendered picture = Rendered.histogram(
                new Workload(WINDOW).writes(0, 64).add(Operation.READ, 10_000, 64, Duration.ZERO, WINDOW));

        for (Rectangle area : picture.panels()) {
            Rectangle writes = picture.extent(area, Rendered::isRed);
            assertThat(writes.height).isGreaterThan(20);
            assertThat(writes.getMaxY()).isLessThan(area.height);
        }
    }

    @Test
    void shows_reads_and_writes_where_they_coincide() {
        Rendered picture = Rendered.histogram(new Workload(WINDOW)
                .add(Operation.READ, 50, 100, Duration.ZERO, WINDOW)
                .add(Operation.WRITE, 50, 100, Duration.ZERO, WINDOW));

        for (Rectangle area : picture.panels()) {
            Rectangle reads = picture.extent(aboveZero(area), Rendered::isBlue);
            Rectangle writes = picture.extent(aboveZero(area), Rendered::isRed);
            assertThat(reads.intersects(writes)).isTrue();
            assertThat(reads.height).isGreaterThan(100);
            assertThat(writes.height).isGreaterThan(100);
        }
    }

    @Test
    void tells_reads_from_writes_without_color() {
        Rendered reads = Rendered.histogram(new Workload(WINDOW).add(Operation.READ, 50, 100, Duration.ZERO, WINDOW));
        Rendered writes = Rendered.histogram(new Workload(WINDOW).add(Operation.WRITE, 50, 100, Duration.ZERO, WINDOW));
        Rectangle area = reads.panels().get(OPERATIONS);
        Rectangle step = reads.extent(aboveZero(area), Rendered::isBlue);
        Rectangle flank = new Rectangle(area.x + step.x + 2, area.y + step.y + 20, 1, 100);

        assertThat(runs(reads, flank, Rendered::isBlue)).as("dashes of reads").isGreaterThan(5);
        assertThat(runs(writes, flank, Rendered::isRed)).as("dashes of writes").isEqualTo(1);
    }

    @Test
    void draws_limits_as_lines_from_top_to_bottom_within_and_outside_of_the_sizes_that_occurred() {
        Workload workload = new Workload(WINDOW).add(Operation.WRITE, 100, 100, Duration.ZERO, WINDOW);

        for (long bytes : new long[] {1, 4096, 1L << 40, Long.MAX_VALUE}) {
            Rendered plain = Rendered.histogram(workload, new SizeLimit("", bytes));
            for (Rectangle area : plain.panels()) {
                assertThat(IntStream.range(0, area.width)
                                .filter(x -> inkIn(plain, new Rectangle(area.x + x, area.y, 1, area.height))
                                        > area.height / 2))
                        .as("columns of the line at %,d bytes", bytes)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void labels_limits_inside_of_the_panel() {
        SizeLimit limit = new SizeLimit("at most 5 % of them under 4 KiB ".repeat(20), 4096);
        Rendered picture = Rendered.histogram(new Workload(WINDOW).writes(0, 100), limit);

        for (Rectangle area : picture.panels()) {
            assertThat(inkIn(picture, new Rectangle(area.x, area.y + 1, area.width, LimitLines.ROW + 4)))
                    .isGreaterThan(500);
        }
    }

    @Test
    void writes_a_note_when_there_is_nothing() {
        Rendered empty = Rendered.histogram(new Workload(WINDOW));
        Rendered some = Rendered.histogram(new Workload(WINDOW).writes(0, 1));

        for (int panel : new int[] {OPERATIONS, BYTES}) {
            assertThat(inkIn(empty, middle(empty.panels().get(panel)))).isGreaterThan(100);
            assertThat(inkIn(some, middle(some.panels().get(panel)))).isZero();
        }
    }

    @Test
    void has_room_for_one_operation_beside_ten_million() {
        List<SizeBin> reads =
                List.of(new SizeBin(1, 2, 10_000_000, 10_000_000), new SizeBin(1 << 30, 1L << 31, 1, 1 << 30));
        IoProfile profile = Workload.profile(reads, List.of());
        Rendered picture =
                Rendered.of(1440, 600, (g, area) -> HistogramChart.draw(g, area, "title", profile, List.of()));

        for (Rectangle area : picture.panels()) {
            Rectangle left = new Rectangle(area.x, area.y, area.width / 2, area.height - 30);
            Rectangle right = new Rectangle(area.x + area.width / 2, area.y, area.width / 2, area.height - 30);
            assertThat(picture.extent(left, Rendered::isBlue)).matches(step -> !step.isEmpty());
            assertThat(picture.extent(right, Rendered::isBlue)).matches(step -> !step.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.profileio.report.chart.EdgeCases#workloads")
    void draws_every_edge_case(Workload workload) {
        Rendered picture = Rendered.histogram(workload, new SizeLimit("0 B", 0), new SizeLimit("64 KiB", 65536));

        assertThat(picture.panels()).hasSize(2).allSatisfy(area -> {
            assertThat(picture.extent(area, Rendered::isBlue).width)
                    .as("reads, at zero at least")
                    .isGreaterThan(area.width / 2);
            assertThat(picture.extent(area, Rendered::isRed).width)
                    .as("writes, at zero at least")
                    .isGreaterThan(area.width / 2);
        });
    }

    @ParameterizedTest
    @MethodSource("dev.profileio.report.chart.EdgeCases#titles")
    void draws_every_title_within_the_margins(String title) {
        Workload workload = new Workload(WINDOW);
        Rendered picture = Rendered.of(
                1440,
                600,
                (g, area) ->
                        HistogramChart.draw(g, area, title, workload.profile(), List.of(new SizeLimit(title, 4096))));

        assertThat(picture.panels()).hasSize(2);
        assertThat(picture.extent(new Rectangle(1422, 0, 18, 100), color -> !color.equals(Color.WHITE)))
                .matches(Rectangle::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar", "de-DE"})
    void is_the_same_in_every_locale(String language) {
        Workload workload = EdgeCases.wide();
        int[] expected =
                EdgeCases.in(Locale.ROOT, () -> Rendered.histogram(workload).pixels());

        assertThat(EdgeCases.in(Locale.forLanguageTag(language), () -> Rendered.histogram(workload)
                        .pixels()))
                .isEqualTo(expected);
    }

    private static Rectangle aboveZero(Rectangle area) {
        return new Rectangle(area.x, area.y, area.width, area.height - 20);
    }

    private static Rectangle middle(Rectangle area) {
        return new Rectangle(area.x + area.width / 3, area.y + area.height / 3, area.width / 3, area.height / 3);
    }

    /** Where the line of writes is lowest, below the place that is {@code x} right of the panel's left edge. */
    private static int lowest(Rendered picture, Rectangle area, double x) {
        return (int) picture.extent(new Rectangle((int) (area.x + x), area.y, 1, area.height), Rendered::isRed)
                .getMaxY();
    }

    private static long inkIn(Rendered picture, Rectangle area) {
        return IntStream.range(0, area.width * area.height)
                .mapToObj(i -> picture.at(area.x + i % area.width, area.y + i / area.width))
                .filter(color -> Rendered.luminance(color) < 140 && !Rendered.isColored(color))
                .count();
    }

    private static int runs(Rendered picture, Rectangle column, Predicate<Color> color) {
        int runs = 0;
        boolean before = false;
        for (int y = 0; y < column.height; y++) {
            boolean now = color.test(picture.at(column.x, column.y + y));
            runs += now && !before ? 1 : 0;
            before = now;
        }
        return runs;
    }
}
