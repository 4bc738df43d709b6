package dev.profileio.trace;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.nio.file.Path;
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
