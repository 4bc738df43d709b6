package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import java.awt.Color;
import java.awt.Rectangle;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeatmapChartTests {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final int READ_OPERATIONS = 0;
    private static final int WRITE_OPERATIONS = 1;
    private static final int READ_BYTES = 2;
    private static final int WRITE_BYTES = 3;

    @Test
    void has_four_panels_of_one_size_in_two_rows_and_two_columns() {
        List<Rectangle> panels = Rendered.heatmap(new Workload(WINDOW)).panels();

        assertThat(panels)
                .hasSize(4)
                .extracting(Rectangle::getSize)
                .containsOnly(panels.get(0).getSize());
        assertThat(panels.get(READ_OPERATIONS).x).isEqualTo(panels.get(WRITE_OPERATIONS).x);
        assertThat(panels.get(READ_OPERATIONS).y).isEqualTo(panels.get(READ_BYTES).y);
    }

    @Nested
    class A_burst_of_writes_at_a_quarter_of_the_window {

        private final Rendered picture = Rendered.heatmap(
                new Workload(WINDOW).add(Operation.WRITE, 5_000, 100, Duration.ofMillis(250), Duration.ofMillis(260)));

        @Test
        void shows_there_in_both_panels_of_writes_and_nowhere_else() {
            for (int panel : new int[] {WRITE_OPERATIONS, WRITE_BYTES}) {
                Rectangle area = picture.panels().get(panel);
                Rectangle cells = picture.extent(area, Rendered::isColored);
                double pixel = 1.0 / area.width;
                assertThat(cells.getMinX() / area.width).isBetween(0.25 - pixel, 0.25 + pixel);
                assertThat(cells.getMaxX() / area.width).isBetween(0.26 - pixel, 0.26 + 1.0 / 240 + pixel);
            }
        }

        @Test
        void leaves_the_panels_of_reads_empty() {
            for (int panel : new int[] {READ_OPERATIONS, READ_BYTES}) {
                assertThat(picture.extent(picture.panels().get(panel), Rendered::isColored))
                        .matches(Rectangle::isEmpty);
            }
        }
    }

    @Test
    void shows_reads_in_the_panels_of_reads_only() {
        Rendered picture = Rendered.heatmap(new Workload(WINDOW).reads(500_000_000, 100));

        assertThat(picture.panels())
                .extracting(panel -> picture.extent(panel, Rendered::isColored).isEmpty())
                .containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {240, 73_214, 5_000_000, 1_000_000_000, 600_000_000_000L})
    void spans_the_whole_window(long nanos) {
        Rendered picture = Rendered.heatmap(
                new Workload(Duration.ofNanos(nanos)).writes(0, 100).writes(nanos - 1, 100));
        Rectangle area = picture.panels().get(WRITE_OPERATIONS);

        Rectangle cells = picture.extent(area, Rendered::isColored);

        assertThat(cells.getMinX()).isZero();
        assertThat(cells.getMaxX()).isEqualTo(area.width);
    }

    @Test
    void keeps_idle_time_at_both_ends_empty() {
        Rendered picture = Rendered.heatmap(new Workload(WINDOW).writes(500_000_000, 100));
        Rectangle area = picture.panels().get(WRITE_OPERATIONS);

        Rectangle cells = picture.extent(area, Rendered::isColored);

        assertThat(cells.getCenterX() / area.width).isBetween(0.49, 0.51);
        assertThat(cells.width).isLessThan(5);
    }

    @Test
    void has_larger_sizes_above_smaller_ones_and_zero_bytes_apart_below() {
        Rendered picture = Rendered.heatmap(
                new Workload(WINDOW).reads(100_000_000, 0).reads(500_000_000, 1).reads(900_000_000, 1 << 20));
        Rectangle area = picture.panels().get(READ_OPERATIONS);
        Rectangle zero = third(picture, area, 0);
        Rectangle one = third(picture, area, 1);
        Rectangle large = third(picture, area, 2);

        assertThat(large.getMaxY()).isLessThan(one.getMinY());
        assertThat(one.getMaxY() + one.height / 2.0).isLessThan(zero.getMinY());
    }

    @Test
    void shows_no_bytes_of_reads_that_returned_none() {
        Rendered picture = Rendered.heatmap(new Workload(WINDOW).reads(0, 0));

        assertThat(picture.extent(picture.panels().get(READ_OPERATIONS), Rendered::isColored))
                .matches(r -> !r.isEmpty());
        assertThat(picture.extent(picture.panels().get(READ_BYTES), Rendered::isColored))
                .matches(Rectangle::isEmpty);
    }

    @Test
    void is_darker_by_the_same_step_for_every_power_of_ten() {
        Workload workload = new Workload(WINDOW);
        for (int decade = 0; decade < 5; decade++) {
            Duration at = Duration.ofMillis(100 + 200 * decade);
            workload.add(Operation.WRITE, (int) Math.pow(10, decade), 100, at, at);
        }
        Rendered picture = Rendered.heatmap(workload);
        Rectangle area = picture.panels().get(WRITE_OPERATIONS);
        ColorScale scale = new ColorScale(0, 4);
        int row = area.y + picture.extent(area, Rendered::isColored).y + 2;

        for (int decade = 0; decade < 5; decade++) {
            int x = area.x + (int) (area.width * (0.1 + 0.2 * decade)) + 1;
            assertThat(picture.at(x, row)).isEqualTo(Style.heat(scale.level(decade)));
        }
    }

    @Test
    void gives_the_same_number_of_reads_and_of_writes_the_same_color() {
        Rendered picture = Rendered.heatmap(new Workload(WINDOW)
                .add(Operation.READ, 10, 100, Duration.ZERO, Duration.ZERO)
                .add(Operation.WRITE, 10, 100, Duration.ZERO, Duration.ZERO)
                .add(Operation.WRITE, 1000, 5000, Duration.ZERO, Duration.ZERO));
        Rectangle reads = picture.panels().get(READ_OPERATIONS);
        Rectangle writes = picture.panels().get(WRITE_OPERATIONS);
        Rectangle cell = picture.extent(reads, Rendered::isColored);

        assertThat(picture.at(reads.x + cell.x, reads.y + cell.y))
                .isEqualTo(picture.at(writes.x + cell.x, writes.y + cell.y));
    }

    @Test
    void writes_a_note_into_empty_panels() {
        Rendered picture = Rendered.heatmap(new Workload(WINDOW).writes(0, 100));

        assertThat(picture.panels())
                .extracting(panel -> picture.extent(middle(panel), color -> !color.equals(Color.WHITE))
                        .isEmpty())
                .containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @MethodSource("dev.profileio.report.chart.EdgeCases#workloads")
    void draws_every_edge_case(Workload workload) {
        assertThat(Rendered.heatmap(workload).panels()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("dev.profileio.report.chart.EdgeCases#titles")
    void draws_every_title_within_the_margins(String title) {
        Workload workload = new Workload(WINDOW);
        Rendered picture = Rendered.of(1440, 900, (g, area) -> HeatmapChart.draw(g, area, title, workload.grid()));

        assertThat(picture.panels()).isEqualTo(Rendered.heatmap(workload).panels());
        assertThat(picture.extent(new Rectangle(1422, 0, 18, 60), color -> !color.equals(Color.WHITE)))
                .matches(Rectangle::isEmpty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar", "de-DE"})
    void is_the_same_in_every_locale(String language) {
        Workload workload = EdgeCases.wide();
        int[] expected =
                EdgeCases.in(Locale.ROOT, () -> Rendered.heatmap(workload).pixels());

        assertThat(EdgeCases.in(Locale.forLanguageTag(language), () -> Rendered.heatmap(workload)
                        .pixels()))
                .isEqualTo(expected);
    }

    private static Rectangle third(Rendered picture, Rectangle area, int index) {
        int width = area.width / 3;
        return picture.extent(new Rectangle(area.x + index * width, area.y, width, area.height), Rendered::isColored);
    }

    private static Rectangle middle(Rectangle area) {
        return new Rectangle(area.x + area.width / 4, area.y + area.height / 3, area.width / 2, area.height / 3);
    }
}
