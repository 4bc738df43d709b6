package dev.profileio.profile;

import dev.profileio.IoProfile;
import dev.profileio.Operation;

/** Takes calls one at a time, in the order of each thread; threads follow one another or mix as the tracer likes. */
@FunctionalInterface
public interface IoCallSink {

    /** Takes one call. */
    void accept(IoCall call);

    /**
     * Takes operations of which nothing is known but how many there were, and how many bytes they moved.
     *
     * @throws UnsupportedOperationException where that is not enough
     */
    default void acceptTotal(Operation operation, IoProfile.Count count) {
        throw new UnsupportedOperationException("Expected each call by itself, found only " + count);
    }
}
