package dev.profileio.trace.strace;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Finds a {@link Syscall} by the bytes of its name, without making a string of them. */
final class SyscallTable {

    // Five times as many slots as calls: most names are found at the first look.
    private static final int SLOTS = 512;

    private final byte[][] names = new byte[SLOTS][];
    private final Syscall[] calls = new Syscall[SLOTS];

    SyscallTable() {
        for (Syscall call : Syscall.values()) {
            byte[] name = call.syscallName().getBytes(StandardCharsets.US_ASCII);
            int slot = slot(name, 0, name.length);
            while (calls[slot] != null) {
                slot = (slot + 1) % SLOTS;
            }
            names[slot] = name;
            calls[slot] = call;
        }
    }

    /** The call that {@code bytes[from, to)} names, or null if it is none of ours. */
    @Nullable
    Syscall find(byte[] bytes, int from, int to) {
        for (int slot = slot(bytes, from, to); calls[slot] != null; slot = (slot + 1) % SLOTS) {
            byte[] name = names[slot];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return calls[slot];
            }
        }
        return null;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 9) & SLOTS - 1;
    }
}
