package dev.profileio.trace.strace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for single bytes, eight at a time: line feeds and the ends of paths are most of what a trace is searched for. */
final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;

    /** The bit in which {@code <} and {@code >} differ. */
    private static final int ANGLE_BIT = '<' ^ '>';

    private ByteSearch() {}

    /** The first line feed in {@code bytes[from, to)}, or -1. */
    static int lineFeed(byte[] bytes, int from, int to) {
        return find(bytes, from, to, 0, '\n');
    }

    /** The first {@code <} or {@code >} in {@code bytes[from, to)}, or -1. */
    static int angle(byte[] bytes, int from, int to) {
        return find(bytes, from, to, ANGLE_BIT, '>');
    }

    /** The first byte that is the wanted one once some bits are set in it. */
    private static int find(byte[] bytes, int from, int to, int set, int wanted) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            // Where it is, there are eight zeros now; the next line has a one at the top of each such byte.
            long word = ((long) LONGS.get(bytes, i) | ONES * set) ^ ONES * wanted;
            long hits = word - ONES & ~word & ONES << 7;
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        for (; i < to; i++) {
            if ((bytes[i] | set) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
