package dev.profileio.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogAxisTests {

    private final Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();

    @ParameterizedTest
    @CsvSource({"12, 550", "12, 300", "20, 550", "30, 550", "40, 550", "63, 550", "63, 300"})
    void labels_of_sizes_never_overlap(int lastBin, int width) {
        for (boolean zeroOccurs : new boolean[] {true, false}) {
            SizeAxis axis = SizeAxis.upTo(lastBin, zeroOccurs);
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, 300);

            List<NumberTick> labels = labels(axis, area, RectangleEdge.BOTTOM);

            FontMetrics metrics = g.getFontMetrics(Style.TICK);
            double end = Double.NEGATIVE_INFINITY;
            for (NumberTick label : labels) {
                double middle = axis.valueToJava2D(label.getValue(), area, RectangleEdge.BOTTOM);
                double half = metrics.stringWidth(label.getText()) / 2.0;
                assertThat(middle - half).as(label.getText()).isGreaterThan(end);
                end = middle + half;
            }
            assertThat(labels).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void labels_begin_with_zero_and_1_B_and_are_powers_of_two() {
        List<NumberTick> labels =
                labels(SizeAxis.upTo(21, true), new Rectangle2D.Double(0, 0, 550, 300), RectangleEdge.BOTTOM);

        assertThat(labels)
                .extracting(NumberTick::getText)
                .containsExactly("0 B", "1 B", "32 B", "1 KiB", "32 KiB", "1 MiB");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 9, 100, 10_003, 10_000_000, Long.MAX_VALUE})
    void labels_of_operations_never_overlap(long most) {
        double to = Math.max(1, Magnitude.position(most));
        double zero = -Math.max(1, to / 8);
        LogAxis axis = new LogAxis("", Magnitude.OPERATIONS, OptionalDouble.of(zero), 0, zero, to);
        Rectangle2D area = new Rectangle2D.Double(0, 0, 300, 400);

        List<NumberTick> labels = labels(axis, area, RectangleEdge.LEFT);

        assertThat(labels).extracting(NumberTick::getText).startsWith("0", "1");
        double previous = Double.POSITIVE_INFINITY;
        for (NumberTick label : labels) {
            double y = axis.valueToJava2D(label.getValue(), area, RectangleEdge.LEFT);
            assertThat(previous - y)
                    .as(label.getText())
                    .isGreaterThan(g.getFontMetrics(Style.TICK).getAscent());
            previous = y;
        }
    }

    private List<NumberTick> labels(LogAxis axis, Rectangle2D area, RectangleEdge edge) {
        return axis.refreshTicks(g, new AxisState(), area, edge).stream()
                .filter(tick -> tick.getTickType().equals(TickType.MAJOR))
                .sorted(Comparator.comparing(NumberTick::getValue))
                .toList();
    }
}
