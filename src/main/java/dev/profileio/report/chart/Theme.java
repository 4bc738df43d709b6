package dev.profileio.report.chart;

import java.util.Locale;

/**
 * What the colours of a picture are for, each as it is on a light and on a dark page. PNG files are always light.
 *
 * <p>This class needs nothing of AWT, so that the colours are known where a JVM lacks it.
 */
enum Theme {
    /** What everything is drawn on. */
    PAPER(0xFFFFFF, 0x14171C),
    /** Text. */
    INK(0x222222, 0xE4E6EA),
    /** Frames, ticks and notes. */
    FRAME(0x666666, 0x9AA0A9),
    /** The lines behind the data. */
    GRID(0xE4E4E4, 0x2B3038),
    /** Reads: blue. */
    READS(0x0072B2, 0x56B4E9),
    /** Writes: vermilion, on dark paper orange. */
    WRITES(0xD55E00, 0xE69F00),
    /** Reads and writes together. */
    ALL(0xBDBDBD, 0x565C66),
    /** The fill below the line of reads and writes together. */
    SHADE(0xF1F1F1, 0x20242B);

    private final int light;
    private final int dark;

    Theme(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Red, green and blue on a light page. */
    int light() {
        return light;
    }

    /** Red, green and blue on a dark page. */
    int dark() {
        return dark;
    }

    /** The variable of CSS that holds it. */
    String variable() {
        return "--chart-" + name().toLowerCase(Locale.ROOT);
    }
}
