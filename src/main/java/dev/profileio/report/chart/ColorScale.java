package dev.profileio.report.chart;

/**
 * A scale of colours for amounts: logarithmic, in {@link Heat#LEVELS}.
 *
 * @param from the position of the smallest amount
 * @param to the position of the largest amount, more than {@code from}
 */
record ColorScale(double from, double to) {

    /** The level of a position, from 0; what is outside of the scale has the level at its end. */
    int level(double position) {
        return (int) Math.round(Math.min(1, Math.max(0, (position - from) / (to - from))) * (Heat.LEVELS - 1));
    }

    /** The position at which a level begins. */
    double start(int level) {
        return from + Math.max(0, (level - 0.5) / (Heat.LEVELS - 1)) * (to - from);
    }
}
