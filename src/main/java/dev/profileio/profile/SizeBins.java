package dev.profileio.profile;

/**
 * The ranges in which sizes are counted. Bin 0 holds the size 0; bin {@code b} holds the sizes from 2<sup>b-1</sup>
 * inclusive to 2<sup>b</sup> exclusive.
 */
public final class SizeBins {

    /** How many bins there are. */
    public static final int COUNT = Long.SIZE;

    private SizeBins() {}

    /** The bin of a size, which is not negative. */
    public static int of(long bytes) {
        return Long.SIZE - Long.numberOfLeadingZeros(bytes);
    }

    /** The smallest size of a bin, inclusive. */
    public static long from(int bin) {
        return bin == 0 ? 0 : 1L << (bin - 1);
    }

    /** The end of a bin, exclusive; the last bin, whose end no long can hold, ends at the largest long. */
    public static long to(int bin) {
        return bin == COUNT - 1 ? Long.MAX_VALUE : 1L << bin;
    }
}
