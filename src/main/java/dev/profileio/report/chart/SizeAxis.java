package dev.profileio.report.chart;

import dev.profileio.profile.SizeBins;
import java.util.OptionalDouble;

/**
 * The axis of operation sizes, from 1 B up in powers of two: the same in the histogram and in the heatmap. Every
 * {@linkplain SizeBins bin} is one long; the one of the size 0, where that occurs, stands apart below the others.
 */
final class SizeAxis extends LogAxis {

    /** What is free before the first bin, after the last, and around the one of the size 0. */
    static final double MARGIN = 0.3;

    /** The last bin at least, so that a picture of one small size still shows that it is small: up to 4 KiB. */
    private static final int SMALLEST_LAST_BIN = 12;

    private SizeAxis(OptionalDouble zero, double from, double to) {
        super("size of an operation", Magnitude.BYTES, zero, 0, from, to);
    }

    /** An axis that ends with this bin or a later one. */
    static SizeAxis upTo(int lastBin, boolean zeroOccurs) {
        int bins = Math.max(lastBin, SMALLEST_LAST_BIN);
        // Far enough that the labels 0 B and 1 B have room beside each other, however many bins share the axis.
        double zero = -Math.max(2, bins / 12.0);
        return zeroOccurs
                ? new SizeAxis(OptionalDouble.of(zero), zero - 0.5 - MARGIN, bins + MARGIN)
                : new SizeAxis(OptionalDouble.empty(), -MARGIN, bins + MARGIN);
    }

    /** The position at which a bin begins. */
    double start(int bin) {
        return bin == 0 ? position(0) - 0.5 : position(SizeBins.from(bin));
    }

    /** The position at which a bin ends. */
    double end(int bin) {
        return start(bin) + 1;
    }
}
