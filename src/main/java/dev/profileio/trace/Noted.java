package dev.profileio.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * Things worth telling of which there may be any number.
 *
 * @param count how many there were
 * @param samples the first few, each once
 */
public record Noted(long count, List<String> samples) {

    /** How many are kept. */
    public static final int MAX_SAMPLES = 10;

    /** None. */
    public static final Noted NOTHING = new Noted(0, List.of());

    /** Keeps an unmodifiable copy. */
    public Noted {
        samples = List.copyOf(samples);
    }

    /** Whether there was none. */
    public boolean isEmpty() {
        return count == 0;
    }

    /** Both together. */
    public Noted plus(Noted other) {
        Notes notes = new Notes();
        samples.forEach(notes::add);
        other.samples.forEach(notes::add);
        return new Noted(count + other.count, notes.samples);
    }

    /** Collects them. */
    public static final class Notes {
        private final List<String> samples = new ArrayList<>();
        private long count;

        /** Whether another sample is welcome; making one may cost more than counting. */
        public boolean wantsSample() {
            return samples.size() < MAX_SAMPLES;
        }

        /** Counts one, and keeps it if it is new and there is room. */
        public void add(String sample) {
            count++;
            if (wantsSample() && !samples.contains(sample)) {
                samples.add(sample);
            }
        }

        /** Counts one that has no sample. */
        public void addUnnamed() {
            count++;
        }

        /** All so far. */
        public Noted noted() {
            return new Noted(count, samples);
        }
    }
}
