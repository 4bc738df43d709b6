package dev.profileio.trace;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The watching of one fork: what the fork is started with, and afterwards what it did. */
public interface Tracing {

    /** What stands before {@code java} on the fork's command line. */
    List<String> commandPrefix();

    /** Where the fork is to write Flight Recorder's recording of itself, if it is asked for one. */
    default Optional<Path> recording() {
        return Optional.empty();
    }

    /** Where the fork is to write what the kernel counted between the marks, if it is asked for that. */
    default Optional<Path> counters() {
        return Optional.empty();
    }

    /** The name of a thread, if the trace tells. */
    default Optional<String> threadName(long thread) {
        return Optional.empty();
    }

    /** Whether the fork has to wait, as it starts, until {@link #attach} has returned. */
    default boolean attaches() {
        return false;
    }

    /**
     * Attaches to the fork that has started and waits. Returns once the tracer is seen to see what the fork does.
     *
     * @param pid the fork's process id
     * @param asked a file that is not there, and for which the waiting fork asks again and again
     * @param longest how long the fork may run
     * @throws IOException if the tracer does not attach; the message says what was expected and found
     */
    default void attach(long pid, Path asked, Duration longest) throws IOException, InterruptedException {}

    /** Stops the tracer after the fork has ended, and returns once all it saw is written. Does nothing the second time. */
    default void detach() {}

    /**
     * The time between the two marks. Where the second is missing, because the body ended its JVM, the window ends with
     * the trace; where the first is missing, the body never began and there is no window.
     *
     * @param marker the file that the fork writes to as the body begins and as it ends
     */
    Optional<Window> window(Path marker) throws IOException;

    /**
     * Feeds every call that began in the window to the sink.
     *
     * @return how far the trace was understood
     */
    Completeness read(Window window, IoCallSink sink) throws IOException;
}
