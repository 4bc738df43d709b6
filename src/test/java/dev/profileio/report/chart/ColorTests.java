package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the colours say the same to every reader, on a light page and on a dark one. */
class ColorTests {

    @Nested
    class Of_amounts {

        @ParameterizedTest
        @EnumSource
        void get_darker_with_every_level_on_a_light_page(Vision reader) {
            assertThat(luminances(reader, Heat::light)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(luminances(reader, Heat::light)).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @EnumSource
        void get_brighter_with_every_level_on_a_dark_page(Vision reader) {
            assertThat(luminances(reader, Heat::dark)).isSorted().doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @EnumSource
        void differ_from_level_to_level(Vision reader) {
            for (int level = 1; level < Heat.LEVELS; level++) {
                assertThat(reader.difference(Heat.light(level - 1), Heat.light(level)))
                        .as("levels %d and %d in light", level - 1, level)
                        .isGreaterThan(1.25);
                assertThat(reader.difference(Heat.dark(level - 1), Heat.dark(level)))
                        .as("levels %d and %d in dark", level - 1, level)
                        .isGreaterThan(1.25);
            }
        }

        @ParameterizedTest
        @EnumSource
        void never_vanish_into_the_page(Vision reader) {
            for (int level = 0; level < Heat.LEVELS; level++) {
                assertThat(reader.contrast(Heat.light(level), Theme.PAPER.light()))
                        .as("level %d in light", level)
                        .isGreaterThan(1.7);
                assertThat(reader.contrast(Heat.dark(level), Theme.PAPER.dark()))
                        .as("level %d in dark", level)
                        .isGreaterThan(2);
            }
        }

        @Test
        void are_no_color_of_anything_else() {
            List<Integer> all = IntStream.concat(
                            IntStream.range(0, Heat.LEVELS).map(Heat::light),
                            IntStream.of(
                                    Theme.PAPER.light(),
                                    Theme.INK.light(),
                                    Theme.FRAME.light(),
                                    Theme.GRID.light(),
                                    Theme.READS.light(),
                                    Theme.WRITES.light(),
                                    Theme.ALL.light(),
                                    Theme.SHADE.light()))
                    .boxed()
                    .toList();

            assertThat(all).hasSize(Heat.LEVELS + Theme.values().length).doesNotHaveDuplicates();
        }

        private static List<Double> luminances(Vision reader, IntUnaryOperator colors) {
            return IntStream.range(0, Heat.LEVELS)
                    .map(colors)
                    .mapToObj(reader::luminance)
                    .toList();
        }
    }

    @Nested
    class Of_reads_and_writes {

        @ParameterizedTest
        @EnumSource
        void differ(Vision reader) {
            assertThat(reader.difference(Theme.READS.light(), Theme.WRITES.light()))
                    .isGreaterThan(20);
            assertThat(reader.difference(Theme.READS.dark(), Theme.WRITES.dark()))
                    .isGreaterThan(20);
        }

        @ParameterizedTest
        @EnumSource
        void stand_out_from_the_page(Vision reader) {
            for (Theme series : List.of(Theme.READS, Theme.WRITES)) {
                assertThat(reader.contrast(series.light(), Theme.PAPER.light())).isGreaterThan(3);
                assertThat(reader.contrast(series.dark(), Theme.PAPER.dark())).isGreaterThan(3);
            }
        }

        @ParameterizedTest
        @EnumSource
        void stand_out_from_the_line_of_both_below_them(Vision reader) {
            for (Theme series : List.of(Theme.READS, Theme.WRITES)) {
                assertThat(reader.difference(series.light(), Theme.ALL.light())).isGreaterThan(20);
                assertThat(reader.difference(series.dark(), Theme.ALL.dark())).isGreaterThan(20);
            }
        }
    }

    @Test
    void of_text_are_readable() {
        assertThat(Vision.FULL.contrast(Theme.INK.light(), Theme.PAPER.light())).isGreaterThan(7);
        assertThat(Vision.FULL.contrast(Theme.INK.dark(), Theme.PAPER.dark())).isGreaterThan(7);
        assertThat(Vision.FULL.contrast(Theme.FRAME.light(), Theme.PAPER.light()))
                .isGreaterThan(4.5);
        assertThat(Vision.FULL.contrast(Theme.FRAME.dark(), Theme.PAPER.dark())).isGreaterThan(4.5);
    }
}
