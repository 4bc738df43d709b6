package dev.profileio.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;

/**
 * A picture as an {@code <svg>} element within a page of HTML: without a size of its own, with the colours of the page,
 * and with words for what is pointed at.
 */
final class InlineSvg {

    private final String idPrefix;
    private final String title;
    private final Rectangle2D area;
    private final SVGGraphics2D graphics;
    private final StringBuilder layers = new StringBuilder();

    /**
     * An empty picture.
     *
     * @param idPrefix what no other id in the page begins with
     * @param title what it shows, for those who do not see it
     */
    InlineSvg(String idPrefix, String title, double width, double height) {
        this.idPrefix = idPrefix.replaceAll("[^A-Za-z0-9_-]", "_");
        this.title = title;
        this.area = new Rectangle2D.Double(0, 0, width, height);
        this.graphics = new SVGGraphics2D(width, height);
        graphics.setDefsKeyPrefix(this.idPrefix + "-");
        graphics.setFontFunction(family -> "sans-serif");
        graphics.setGeomDoubleConverter(Svg::number);
        // JFreeChart puts back what it found, and nothing is no value of this one.
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Where the lowest layer is drawn. */
    Graphics2D graphics() {
        return graphics;
    }

    Rectangle2D area() {
        return area;
    }

    /** Adds a layer of cells. As one path for each colour they take a tenth of the room that they would as rectangles. */
    void addCells(List<HeatmapPanel> panels) {
        // The seam between smoothed neighbours is covered by a stroke, which also keeps cells visible in a small
        // picture.
        layers.append("<g class='cells' fill='currentColor' stroke='currentColor' stroke-width='.6'>");
        panels.stream()
                .flatMap(panel -> panel.runs().stream())
                .collect(Collectors.groupingBy(Run::level, TreeMap::new, Collectors.toList()))
                .forEach((level, runs) -> {
                    layers.append("<path vector-effect='non-scaling-stroke' style='color:")
                            .append(Svg.heat(level))
                            .append("' d='");
                    layers.append(PathData.of(runs.stream().map(Run::area).toList()));
                    layers.append("'/>");
                });
        layers.append("</g>");
    }

    /** Adds a layer of areas that cannot be seen. */
    void addHitAreas(List<HitArea> hits) {
        layers.append("<g class='hits' fill='transparent'>");
        for (HitArea hit : hits) {
            layers.append("<path d='").append(PathData.of(hit.areas()));
            layers.append("'><title>").append(Xml.text(hit.words())).append("</title></path>");
        }
        layers.append("</g>");
    }

    /** The whole element. */
    String element() {
        String drawn = graphics.getSVGElement();
        String content = drawn.substring(drawn.indexOf('>') + 1, drawn.lastIndexOf("</svg>"));
        return "<svg xmlns='http://www.w3.org/2000/svg' class='chart' viewBox='0 0 " + Svg.number(area.getWidth()) + " "
                + Svg.number(area.getHeight()) + "' font-family='sans-serif' role='img' aria-labelledby='" + idPrefix
                + "-title'><title id='"
                + idPrefix + "-title'>" + Xml.text(title) + "</title>" + Svg.themed(content) + layers + "</svg>";
    }
}
