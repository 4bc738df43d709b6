package dev.profileio.report.chart;

import dev.profileio.IoProfile;
import dev.profileio.profile.TimeSizeGrid;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The pictures of a report as parts of a page of HTML: {@code <svg>} elements that take the size and, with the rules of
 * {@link #css()}, the light or dark colours of the page.
 */
public final class SvgPictures {

    private static final int WIDTH = 1440;
    private static final int HISTOGRAM_HEIGHT = 600;
    private static final int HEATMAP_HEIGHT = 900;

    /** The size of one of two heatmaps beside each other, which is half of that of one alone. */
    private static final int HALF_WIDTH = 960;

    private static final int HALF_HEIGHT = 760;

    private SvgPictures() {}

    /**
     * A picture, or the reason why there is none.
     *
     * @param svg an {@code <svg>} element
     * @param reason a sentence that says why it could not be drawn
     */
    public record Drawn(Optional<String> svg, Optional<String> reason) {}

    /**
     * The histogram of {@link Pictures#histogram}.
     *
     * @param idPrefix what the ids in it begin with, and no other id in the page: letters, digits and {@code -}
     */
    public static Drawn histogram(String idPrefix, String title, IoProfile profile, List<SizeLimit> limits) {
        return attempt("The histogram", () -> {
            InlineSvg svg = new InlineSvg(idPrefix, title, WIDTH, HISTOGRAM_HEIGHT);
            List<HistogramPanel> panels = HistogramChart.draw(svg.graphics(), svg.area(), title, profile, limits);
            svg.addHitAreas(HitAreas.of(panels, profile));
            return svg.element();
        });
    }

    /**
     * The heatmap of {@link Pictures#heatmap}.
     *
     * @param idPrefix as for the {@link #histogram}
     */
    public static Drawn heatmap(String idPrefix, String title, TimeSizeGrid grid) {
        return attempt("The heatmap", () -> {
            InlineSvg svg = new InlineSvg(idPrefix, title, WIDTH, HEATMAP_HEIGHT);
            return heatmap(svg, title, grid, HeatmapAxes.of(grid));
        });
    }

    /**
     * A heatmap to be shown beside that of another grid: with the same axes and colours, and made for half of the width.
     *
     * @param idPrefix as for the {@link #histogram}
     * @param other the other grid
     */
    public static Drawn heatmapOnAxesOf(String idPrefix, String title, TimeSizeGrid grid, TimeSizeGrid other) {
        return attempt("The heatmap", () -> {
            InlineSvg svg = new InlineSvg(idPrefix, title, HALF_WIDTH, HALF_HEIGHT);
            return heatmap(svg, title, grid, HeatmapAxes.of(grid, other));
        });
    }

    private static String heatmap(InlineSvg svg, String title, TimeSizeGrid grid, HeatmapAxes axes) {
        List<HeatmapPanel> panels = HeatmapChart.drawPanels(svg.graphics(), svg.area(), title, grid, axes);
        svg.addCells(panels);
        svg.addHitAreas(HitAreas.of(panels));
        return svg.element();
    }

    /** A small picture of when there were reads, above, and writes, below: the content of a file of its own. */
    public static String sparkline(TimeSizeGrid grid) {
        return Sparkline.of(grid);
    }

    /** The rules that give the pictures in a page their colours, light or dark. */
    public static String css() {
        return Svg.css();
    }

    /** Nothing of AWT is touched outside of the attempt, as {@link Pictures} has it. */
    private static Drawn attempt(String picture, Supplier<String> drawing) {
        try {
            return new Drawn(Optional.of(drawing.get()), Optional.empty());
        } catch (RuntimeException | Error e) {
            return new Drawn(Optional.empty(), Optional.of(Reasons.notDrawn(picture, e)));
        }
    }
}
