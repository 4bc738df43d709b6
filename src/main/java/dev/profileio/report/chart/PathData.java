package dev.profileio.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Rectangles as one path of SVG, as short as that can be: each begins where it is as seen from the one before. */
final class PathData {

    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;

    private PathData() {}

    static String of(List<Rectangle2D> rectangles) {
        PathData path = new PathData();
        rectangles.forEach(path::add);
        return path.text.toString();
    }

    private void add(Rectangle2D rectangle) {
        // Each edge is rounded by itself, so that neighbours still share theirs.
        long left = Svg.tenths(rectangle.getMinX());
        long top = Svg.tenths(rectangle.getMinY());
        long width = Svg.tenths(rectangle.getMaxX()) - left;
        long height = Svg.tenths(rectangle.getMaxY()) - top;
        String dy = Svg.ofTenths(top - y);
        text.append('m')
                .append(Svg.ofTenths(left - x))
                .append(dy.startsWith("-") ? "" : " ")
                .append(dy);
        text.append('h').append(Svg.ofTenths(width)).append('v').append(Svg.ofTenths(height));
        text.append('h').append(Svg.ofTenths(-width)).append('z');
        x = left;
        y = top;
    }
}
