package dev.profileio.trace;

import java.util.List;

/** Whether a tracer can be used on this machine, as found by trying. */
public sealed interface Usability {

    /**
     * It can.
     *
     * @param tracer the tracer
     */
    record Usable(Tracer tracer) implements Usability {}

    /**
     * It cannot.
     *
     * @param tried what was tried
     * @param reason why that failed
     * @param cures what a user can do, each a clause of its own
     */
    record Unusable(String tried, String reason, List<String> cures) implements Usability {
        /** Keeps an unmodifiable copy. */
        public Unusable {
            cures = List.copyOf(cures);
        }
    }
}
