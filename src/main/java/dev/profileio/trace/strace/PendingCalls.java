package dev.profileio.trace.strace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls whose line ended in {@code <unfinished ...>}, until a later line resumes them. */
final class PendingCalls {

    // A thread is in one call at a time; more than a few can only be a damaged file.
    private static final int MAX_PENDING = 16;

    /** The first half of a call: its name and as much as was known of its arguments. */
    static final class Pending {
        private final long startNanos;
        private final byte[] text;

        Pending(long startNanos, byte[] text) {
            this.startNanos = startNanos;
            this.text = text;
        }

        /** When it began, in nanoseconds since the epoch. */
        long startNanos() {
            return startNanos;
        }

        /** What is known of it. */
        byte[] text() {
            return text;
        }

        /** As a report shows it. */
        String sample() {
            return Samples.of(text, 0, text.length);
        }

        /** The whole call, once {@code rest[from, to)} is known. */
        byte[] resume(byte[] rest, int from, int to) {
            byte[] whole = Arrays.copyOf(text, text.length + to - from);
            System.arraycopy(rest, from, whole, text.length, to - from);
            return whole;
        }

        private boolean isNamed(byte[] name, int from, int to) {
            int length = to - from;
            return text.length > length && text[length] == '(' && Arrays.equals(text, 0, length, name, from, to);
        }
    }

    private final List<Pending> calls = new ArrayList<>();

    /** Remembers one; false if there are too many. */
    boolean add(Pending call) {
        return calls.size() < MAX_PENDING && calls.add(call);
    }

    /** Takes the latest of the name {@code name[from, to)}. */
    @Nullable
    Pending take(byte[] name, int from, int to) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (calls.get(i).isNamed(name, from, to)) {
                return calls.remove(i);
            }
        }
        return null;
    }

    /** Those that were never resumed. */
    List<Pending> rest() {
        return calls;
    }
}
