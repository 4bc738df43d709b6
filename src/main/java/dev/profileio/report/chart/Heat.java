package dev.profileio.report.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of the levels of a {@link ColorScale}. They are viridis, which is perceptually uniform, safe for the
 * colour-blind and monotonous in grey: on a light page from light to dark, on a dark one from dark to light, so that the
 * more always stands out more. The end that is hard to see on its page is left out.
 *
 * <p>This class needs nothing of AWT.
 */
final class Heat {

    /** How many levels there are; one less divides by 2, 3, 4 and 6, so that powers of ten fall in the middle of one. */
    static final int LEVELS = 25;

    private static final List<Integer> LIGHT =
            levels(0x7AD151, 0x44BF70, 0x22A884, 0x21918C, 0x2A788E, 0x355F8D, 0x414487, 0x482475, 0x440154);
    private static final List<Integer> DARK =
            levels(0x355F8D, 0x2A788E, 0x21918C, 0x22A884, 0x44BF70, 0x7AD151, 0xBDDF26, 0xFDE725);

    private Heat() {}

    /** Red, green and blue of a level on a light page. */
    static int light(int level) {
        return LIGHT.get(level);
    }

    /** Red, green and blue of a level on a dark page. */
    static int dark(int level) {
        return DARK.get(level);
    }

    /** The variable of CSS that holds a level. */
    static String variable(int level) {
        return "--chart-heat-" + level;
    }

    private static List<Integer> levels(int... anchors) {
        return IntStream.range(0, LEVELS)
                .mapToObj(level -> at(anchors, (double) level / (LEVELS - 1) * (anchors.length - 1)))
                .toList();
    }

    private static int at(int[] anchors, double place) {
        int before = (int) Math.min(anchors.length - 2, place);
        int color = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = anchors[before] >> shift & 0xFF;
            int to = anchors[before + 1] >> shift & 0xFF;
            color |= (int) Math.round(from + (to - from) * (place - before)) << shift;
        }
        return color;
    }
}
