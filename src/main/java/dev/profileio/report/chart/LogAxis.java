package dev.profileio.report.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * An axis on a logarithmic scale whose labels never overlap. The axis itself is linear over positions, which are
 * logarithms to base 2; zero, which has no logarithm, may have a place of its own below the smallest position.
 */
class LogAxis extends NumberAxis {

    private static final int LABEL_GAP = 6;

    private final Magnitude magnitude;
    private final OptionalDouble zero;
    private final double first;

    /**
     * An axis over the positions from one to another.
     *
     * @param zero the position of zero, below that of every other amount on the axis; or nothing
     * @param first the position from which on the scale is one: between that and zero there is no tick
     */
    LogAxis(String label, Magnitude magnitude, OptionalDouble zero, double first, double from, double to) {
        super(label);
        this.magnitude = magnitude;
        this.zero = zero;
        this.first = first;
        setRange(from, to);
        setMinorTickMarksVisible(true);
        setMinorTickMarkOutsideLength(2);
        Style.of(this);
    }

    /** The position of an amount; of zero only if it has one. */
    final double position(long amount) {
        return amount == 0 ? zero.orElseThrow() : Magnitude.position(amount);
    }

    final boolean hasZero() {
        return zero.isPresent();
    }

    @Override
    public final List<NumberTick> refreshTicks(
            Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g.getFontMetrics(getTickLabelFont());
        List<NumberTick> ticks = List.of();
        for (int step : magnitude.steps()) {
            ticks = ticks(step, edge);
            if (fit(ticks, metrics, dataArea, edge)) {
                break;
            }
        }
        List<NumberTick> all = new ArrayList<>(ticks);
        zero.ifPresent(position -> all.add(tick(position, magnitude.label(0), edge)));
        return all;
    }

    /** JFreeChart would draw the outlines of the letters, which nobody can select, and which take a page of SVG. */
    @Override
    protected final AxisState drawLabel(
            String label,
            Graphics2D g,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (!RectangleEdge.isLeftOrRight(edge)) {
            return super.drawLabel(label, g, plotArea, dataArea, edge, state);
        }
        double width = getLabelEnclosure(g, edge).getWidth();
        boolean left = edge.equals(RectangleEdge.LEFT);
        double x = state.getCursor() + (left ? -width / 2 : width / 2);
        double y = dataArea.getCenterY();
        AffineTransform upright = g.getTransform();
        g.rotate(left ? -Math.PI / 2 : Math.PI / 2, x, y);
        g.setFont(getLabelFont());
        g.setPaint(getLabelPaint());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(label, (float) (x - metrics.stringWidth(label) / 2.0), (float)
                (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
        g.setTransform(upright);
        if (left) {
            state.cursorLeft(width);
        } else {
            state.cursorRight(width);
        }
        return state;
    }

    private List<NumberTick> ticks(int step, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int rung = 0; rung < magnitude.rungs(); rung++) {
            long amount = magnitude.rung(rung);
            double position = Magnitude.position(amount);
            if (getRange().contains(position) && position >= first) {
                ticks.add(tick(position, rung % step == 0 ? magnitude.label(amount) : "", edge));
            }
        }
        return ticks;
    }

    private static NumberTick tick(double position, String label, RectangleEdge edge) {
        TextAnchor anchor = TextAnchor.TOP_CENTER;
        if (RectangleEdge.isLeftOrRight(edge)) {
            anchor = edge.equals(RectangleEdge.LEFT) ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        }
        TickType type = label.isEmpty() ? TickType.MINOR : TickType.MAJOR;
        return new NumberTick(type, position, label, anchor, TextAnchor.CENTER, 0);
    }

    private boolean fit(List<NumberTick> ticks, FontMetrics metrics, Rectangle2D dataArea, RectangleEdge edge) {
        boolean upright = RectangleEdge.isLeftOrRight(edge);
        double end = Double.NEGATIVE_INFINITY;
        for (NumberTick tick : ticks) {
            if (tick.getTickType().equals(TickType.MAJOR)) {
                double extent = LABEL_GAP + (upright ? metrics.getHeight() : metrics.stringWidth(tick.getText()));
                double place = valueToJava2D(tick.getValue(), dataArea, edge) * (upright ? -1 : 1);
                if (place - extent / 2 < end) {
                    return false;
                }
                end = place + extent / 2;
            }
        }
        return true;
    }
}
