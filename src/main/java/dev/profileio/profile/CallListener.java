package dev.profileio.profile;

import java.util.Optional;

/** Hears of every call of the window, also of those that count for nothing. */
@FunctionalInterface
public interface CallListener {

    /** Whoever does not care. */
    CallListener NONE = (call, setAside) -> {};

    /**
     * Hears of one call, in the order in which the tracer tells of them.
     *
     * @param setAside why it is not in scope; empty if it is, or if it failed: failures are counted wherever they are
     */
    void heard(IoCall call, Optional<SetAsideReason> setAside);
}
