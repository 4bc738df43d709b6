package dev.profileio.report.chart;

import java.awt.Color;

/**
 * Colours for amounts on a logarithmic scale: the darker, the more. They are viridis, which is perceptually uniform,
 * safe for the colour-blind and monotonous in grey, without its lightest fifth, which is hard to see on white.
 *
 * @param from the position of the smallest amount
 * @param to the position of the largest amount, more than {@code from}
 */
record ColorScale(double from, double to) {

    private static final int[] LIGHT_TO_DARK = {
        0x7AD151, 0x44BF70, 0x22A884, 0x21918C, 0x2A788E, 0x355F8D, 0x414487, 0x482475, 0x440154
    };

    Color at(double position) {
        double share = Math.min(1, Math.max(0, (position - from) / (to - from)));
        double place = share * (LIGHT_TO_DARK.length - 1);
        int lighter = (int) Math.min(LIGHT_TO_DARK.length - 2, place);
        return between(new Color(LIGHT_TO_DARK[lighter]), new Color(LIGHT_TO_DARK[lighter + 1]), place - lighter);
    }

    private static Color between(Color a, Color b, double share) {
        return new Color(
                between(a.getRed(), b.getRed(), share),
                between(a.getGreen(), b.getGreen(), share),
                between(a.getBlue(), b.getBlue(), share));
    }

    private static int between(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
