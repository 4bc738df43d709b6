package dev.profileio.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A fork with its tracer and all that came of it, from before its start to after its end. */
public interface Running {

    /**
     * Starts it, with nothing to be read from its standard input.
     *
     * @throws IOException if it cannot be started, or was killed before
     */
    void start() throws IOException;

    /** What a shell on this machine is to be given so that a command is run where this one is. */
    String byHand(String command);

    /** What it prints. */
    InputStream standardOutput();

    /** What it prints as errors. */
    InputStream standardError();

    /** Whether what was started, which is the tracer if there is one, still runs. */
    boolean isAlive();

    /** How that ended, as a shell counts it: beyond 128 it may be a signal's number. */
    int exitCode();

    /** Tells which process is the JVM, by the number that it has where it runs. */
    void jvmIs(long pid);

    /** Whether the JVM has said which process it is. */
    boolean isJvmKnown();

    /** Whether the JVM still runs, as far as is known. */
    boolean isJvmAlive();

    /** How many reads and writes the JVM has made so far, by the kernel's count; empty if that cannot be read here. */
    default OptionalLong transfers() {
        return OptionalLong.empty();
    }

    /** Kills whatever is left of it, and removes what it ran in. At any time, from any thread, and as often as wanted. */
    void kill();
}
