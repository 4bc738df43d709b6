package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What runs beside a fork: attached before the fork runs the test, and told to stop after the fork has ended. */
public interface Companion {

    /**
     * Attaches to a fork that has started and waits until this returns.
     *
     * @param pid the fork's process id
     * @param asked a file that is not there, and for which the waiting fork asks again and again
     * @param longest how long the fork may run
     * @throws IOException if that fails; the fork is killed
     */
    void attach(long pid, Path asked, Duration longest) throws IOException, InterruptedException;

    /** Stops, if it was ever attached. */
    void detach();
}
