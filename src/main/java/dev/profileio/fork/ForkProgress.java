package dev.profileio.fork;

import java.time.Duration;
import java.util.OptionalLong;

/** Is told now and then that a fork still runs, by the thread that runs the test. */
@FunctionalInterface
public interface ForkProgress {

    /** Whoever does not care. */
    ForkProgress NONE = (elapsed, transfers) -> {};

    /**
     * The fork still runs.
     *
     * @param elapsed for how long, in whole seconds
     * @param transfers how many reads and writes it has made so far, those of the JVM's own start and of class loading
     *     included; empty where that cannot be known
     */
    void running(Duration elapsed, OptionalLong transfers);
}
