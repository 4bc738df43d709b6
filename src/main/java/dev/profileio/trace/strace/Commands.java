package dev.profileio.trace.strace;

import java.io.IOException;
import java.util.List;

/** Runs commands where forks are to be traced, which need not be this machine. Temporary files are shared with it. */
@FunctionalInterface
public interface Commands {

    /**
     * Runs a command to its end, or not much longer than a trivial one takes.
     *
     * @throws IOException if it cannot be started
     */
    Ended run(List<String> command) throws IOException;

    /**
     * What came of a command.
     *
     * @param exitCode its exit code
     * @param output all that it printed
     */
    record Ended(int exitCode, String output) {

        /** For people. */
        public String description() {
            return "exit code " + exitCode + (output.isBlank() ? ", no output" : ": " + output.strip());
        }
    }
}
