package dev.profileio.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javax.imageio.ImageIO;

/** A picture as pixels, and what a reader sees in it. */
final class Rendered {

    private static final int SHORTEST_FRAME = 300;

    private final BufferedImage image;

    private Rendered(BufferedImage image) {
        this.image = image;
    }

    static Rendered of(int width, int height, PngWriter.Picture picture) {
        return of(width, height, 1, picture);
    }

    static Rendered of(int width, int height, int scale, PngWriter.Picture picture) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        picture.draw(g, new Rectangle(width, height));
        g.dispose();
        return new Rendered(image);
    }

    static Rendered read(Path png) throws IOException {
        return new Rendered(ImageIO.read(png.toFile()));
    }

    static Rendered histogram(Workload workload, SizeLimit... limits) {
        return of(1440, 600, (g, area) -> HistogramChart.draw(g, area, "title", workload.profile(), List.of(limits)));
    }

    static Rendered heatmap(Workload workload) {
        return heatmap(workload, 1);
    }

    static Rendered heatmap(Workload workload, int scale) {
        return of(1440, 900, scale, (g, area) -> HeatmapChart.draw(g, area, "title", workload.grid()));
    }

    Color at(int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    int[] pixels() {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** The insides of the framed panels: from left to right, and among those from top to bottom. */
    List<Rectangle> panels() {
        List<Rectangle> lines = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int start = x;
                while (x < image.getWidth() && at(x, y).equals(Style.FRAME)) {
                    x++;
                }
                if (x - start >= SHORTEST_FRAME) {
                    lines.add(new Rectangle(start, y, x - start, 1));
                }
            }
        }
        lines.sort(Comparator.comparing((Rectangle line) -> line.x).thenComparing(line -> line.y));
        List<Rectangle> edges = new ArrayList<>();
        for (Rectangle line : lines) {
            Rectangle before = edges.isEmpty() ? new Rectangle() : edges.get(edges.size() - 1);
            // At a scale of two, an edge is two pixels thick.
            if (line.x == before.x && line.width == before.width && line.y == before.getMaxY()) {
                before.height++;
            } else {
                edges.add(line);
            }
        }
        List<Rectangle> panels = new ArrayList<>();
        for (int i = 0; i < edges.size(); i += 2) {
            Rectangle inside = edges.get(i).union(edges.get(i + 1));
            inside.grow(-edges.get(i).height, -edges.get(i).height);
            panels.add(inside);
        }
        return panels;
    }

    /** The columns and rows, counted from the left and the top of an area, that such a pixel lies in. */
    Rectangle extent(Rectangle area, Predicate<Color> color) {
        return extent(area, (x, y) -> color.test(at(x, y)));
    }

    private static Rectangle extent(Rectangle area, BiPredicate<Integer, Integer> pixel) {
        Rectangle extent = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < area.height; y++) {
            for (int x = 0; x < area.width; x++) {
                if (pixel.test(area.x + x, area.y + y)) {
                    extent.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return extent;
    }

    /** Whether a colour is one of data: everything else in the pictures is grey, black or white. */
    static boolean isColored(Color color) {
        int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
        int least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
        return most - least > 40;
    }

    static boolean isBlue(Color color) {
        return isColored(color) && color.getBlue() > color.getRed();
    }

    static boolean isRed(Color color) {
        return isColored(color) && color.getRed() > color.getBlue();
    }

    static double luminance(Color color) {
        return 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
    }
}
