package dev.profileio.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture and writes it as a PNG file. */
final class PngWriter {

    private PngWriter() {}

    /** Something that draws itself into an area. */
    @FunctionalInterface
    interface Picture {
        void draw(Graphics2D g, Rectangle2D area);
    }

    /**
     * Writes the file, or nothing if drawing fails.
     *
     * @param width the width that the picture is drawn for, in its own units
     * @param height the height, likewise
     * @param scale how many pixels of the file such a unit is
     */
    static void write(Path file, int width, int height, double scale, Picture picture) throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            picture.draw(g, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // ImageIO's own stream would put a cache file into java.io.tmpdir.
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        Files.write(file, bytes.toByteArray());
    }
}
