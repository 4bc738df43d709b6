package dev.profileio.trace.strace;

import java.util.ArrayList;
import java.util.List;

/**
 * Things worth telling of which there may be any number.
 *
 * @param count how many there were
 * @param samples the first few, each once
 */
record Noted(long count, List<String> samples) {

    /** How many are kept. */
    static final int MAX_SAMPLES = 10;

    static final Noted NOTHING = new Noted(0, List.of());

    Noted {
        samples = List.copyOf(samples);
    }

    boolean isEmpty() {
        return count == 0;
    }

    Noted plus(Noted other) {
        Notes notes = new Notes();
        samples.forEach(notes::add);
        other.samples.forEach(notes::add);
        return new Noted(count + other.count, notes.samples);
    }

    /** Collects them. */
    static final class Notes {
        private final List<String> samples = new ArrayList<>();
        private long count;

        /** Whether another sample is welcome; making one may cost more than counting. */
        boolean wantsSample() {
            return samples.size() < MAX_SAMPLES;
        }

        void add(String sample) {
            count++;
            if (wantsSample() && !samples.contains(sample)) {
                samples.add(sample);
            }
        }

        void addUnnamed() {
            count++;
        }

        Noted noted() {
            return new Noted(count, samples);
        }
    }
}
