package dev.profileio.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** What the pictures have in common: fonts, greys, spacing, and the head with the title. Lengths are in pixels. */
final class Style {

    static final Color PAPER = color(Theme.PAPER);
    static final Color INK = color(Theme.INK);
    static final Color FRAME = color(Theme.FRAME);
    static final Color GRID = color(Theme.GRID);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 20);
    static final Font PANEL_TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

    /** The line of a limit or an end. */
    static final BasicStroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {9, 3, 2, 3}, 0);

    static final int MARGIN = 20;
    private static final int PANEL_TITLE_HEIGHT = 30;
    private static final int LONGEST_LINE = 400;

    private Style() {}

    static Color color(Theme color) {
        return new Color(color.light());
    }

    /** The colour of a level. */
    static Color heat(int level) {
        return new Color(Heat.light(level));
    }

    /** Clears the area, writes the title at its top, and gives back what is left of it within the margins. */
    static Rectangle2D head(Graphics2D g, Rectangle2D area, String title) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setPaint(PAPER);
        g.fill(area);
        double width = area.getWidth() - 2 * MARGIN;
        double used = text(g, TITLE, title, area.getX() + MARGIN, area.getY() + MARGIN, width) + 1.3 * MARGIN;
        return new Rectangle2D.Double(
                area.getX() + MARGIN, area.getY() + used, width, area.getHeight() - used - MARGIN / 2.0);
    }

    /** Writes the title of a panel, and gives back what is left of its area. */
    static Rectangle2D panel(Graphics2D g, Rectangle2D area, String title) {
        text(g, PANEL_TITLE, title, area.getX(), area.getY(), area.getWidth());
        return new Rectangle2D.Double(
                area.getX(), area.getY() + PANEL_TITLE_HEIGHT, area.getWidth(), area.getHeight() - PANEL_TITLE_HEIGHT);
    }

    /** Writes one line with its top left corner at a point, shortened to a width, and gives back the line's height. */
    static double text(Graphics2D g, Font font, String text, double x, double y, double width) {
        g.setFont(font);
        g.setPaint(INK);
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(shortened(text, metrics, width), (float) x, (float) (y + metrics.getAscent()));
        return metrics.getHeight();
    }

    /** The text on one line, its middle left out if it is wider: names differ at their ends as often as at the start. */
    static String shortened(String text, FontMetrics metrics, double width) {
        int[] line = text.codePoints().map(Style::shown).toArray();
        int kept = Math.min(line.length, LONGEST_LINE);
        String shown = withoutMiddle(line, kept);
        while (kept > 1 && metrics.stringWidth(shown) > width) {
            kept--;
            shown = withoutMiddle(line, kept);
        }
        return shown;
    }

    private static int shown(int character) {
        return Character.isISOControl(character) ? ' ' : Xml.allowed(character);
    }

    private static String withoutMiddle(int[] line, int kept) {
        if (kept == line.length) {
            return new String(line, 0, kept);
        }
        int tail = kept / 3;
        return new String(line, 0, kept - tail) + "…" + new String(line, line.length - tail, tail);
    }

    /** Writes a note into the middle of a plot. */
    static void note(XYPlot plot, String text) {
        double x = plot.getDomainAxis().getRange().getCentralValue();
        double y = plot.getRangeAxis().getRange().getCentralValue();
        XYTextAnnotation note = new XYTextAnnotation(text, x, y);
        note.setFont(PANEL_TITLE);
        note.setPaint(FRAME);
        note.setBackgroundPaint(PAPER);
        plot.addAnnotation(note);
    }

    static void of(NumberAxis axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
        axis.setTickLabelFont(TICK);
        axis.setTickLabelPaint(INK);
        axis.setTickMarkPaint(FRAME);
        axis.setTickMarkOutsideLength(5);
        axis.setAxisLineVisible(false);
    }

    static void of(XYPlot plot) {
        plot.setBackgroundPaint(PAPER);
        plot.setOutlinePaint(FRAME);
        plot.setOutlineStroke(new BasicStroke(1));
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(0, 0, 0, MARGIN));
    }
}
