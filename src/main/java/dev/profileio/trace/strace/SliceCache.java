package dev.profileio.trace.strace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what slices of bytes decode to, so that a path which a million lines name becomes a string once. Each slice
 * has one slot only and the newest owns it: memory is bounded whatever the trace names.
 */
final class SliceCache<V> {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int SLOTS = 2048;

    // With longer keys a full cache would no longer be small; they are decoded each time.
    private static final int MAX_KEY = 1024;

    /** Makes the value of {@code bytes[from, to)}. */
    @FunctionalInterface
    interface Decoder<V> {
        V decode(byte[] bytes, int from, int to);
    }

    private static final class Entry<V> {
        private final byte[] key;
        private final V value;

        Entry(byte[] key, V value) {
            this.key = key;
            this.value = value;
        }
    }

    private final Decoder<V> decoder;
    private final @Nullable Entry<V>[] entries = newEntries();

    SliceCache(Decoder<V> decoder) {
        this.decoder = decoder;
    }

    V get(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        Entry<V> entry = entries[slot];
        if (entry != null && Arrays.equals(entry.key, 0, entry.key.length, bytes, from, to)) {
            return entry.value;
        }
        V value = decoder.decode(bytes, from, to);
        if (to - from <= MAX_KEY) {
            entries[slot] = new Entry<>(Arrays.copyOfRange(bytes, from, to), value);
        }
        return value;
    }

    void clear() {
        Arrays.fill(entries, null);
    }

    // Paths differ at their ends, descriptors at their beginnings: not every byte needs to be mixed in.
    private static int slot(byte[] bytes, int from, int to) {
        int length = to - from;
        long hash = length;
        if (length >= 3 * Long.BYTES) {
            hash = mix(hash, (long) LONGS.get(bytes, from));
            hash = mix(hash, (long) LONGS.get(bytes, to - 3 * Long.BYTES));
            hash = mix(hash, (long) LONGS.get(bytes, to - 2 * Long.BYTES));
            hash = mix(hash, (long) LONGS.get(bytes, to - Long.BYTES));
        } else {
            for (int i = from; i < to; i++) {
                hash = mix(hash, bytes[i]);
            }
        }
        return (int) (hash >>> 40) & SLOTS - 1;
    }

    private static long mix(long hash, long value) {
        long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <V> @Nullable Entry<V>[] newEntries() {
        return new Entry[SLOTS];
    }
}
