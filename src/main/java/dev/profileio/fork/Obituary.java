package dev.profileio.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of a fork that ended, or had to be ended, before it reported the result of its test.
 *
 * @param test the unique id of what was running
 * @param command its command line
 * @param end how it ended
 * @param exitStack where the fork's own code ended it; empty if it did not
 * @param threadDump what its threads were doing when its time was over; empty if it did not say
 * @param lastOut the last lines of its standard output
 * @param lastErr the last lines of its standard error
 * @param rest where all that it left is kept
 */
record Obituary(
        String test,
        String command,
        String end,
        String exitStack,
        String threadDump,
        List<String> lastOut,
        List<String> lastErr,
        String rest) {

    private static final Map<Integer, String> SIGNALS = Map.ofEntries(
            Map.entry(1, "SIGHUP"),
            Map.entry(2, "SIGINT"),
            Map.entry(3, "SIGQUIT"),
            Map.entry(4, "SIGILL"),
            Map.entry(6, "SIGABRT, as a JVM that crashed ends"),
            Map.entry(7, "SIGBUS"),
            Map.entry(8, "SIGFPE"),
            Map.entry(9, "SIGKILL, as from kill -9 or the kernel when memory is short"),
            Map.entry(11, "SIGSEGV"),
            Map.entry(13, "SIGPIPE"),
            Map.entry(15, "SIGTERM"),
            Map.entry(25, "SIGXFSZ"));

    Obituary {
        lastOut = List.copyOf(lastOut);
        lastErr = List.copyOf(lastErr);
    }

    /** The end of a fork that ran out of time. */
    static String timedOut(Duration timeout) {
        return String.format(
                Locale.ROOT,
                "killed after %s s, the time that profileio.timeout allows it",
                timeout.toMillis() / 1000.0);
    }

    /**
     * The end of a fork that never began.
     *
     * @param failure what the system says
     * @param cure what to do, a sentence
     */
    static String notStarted(IOException failure, String cure) {
        return "not started: " + String.valueOf(failure.getMessage()).strip() + ". " + cure;
    }

    static String cure(String program) {
        return "Make sure that " + program + " is there, and that this user may execute it.";
    }

    /**
     * The end of a fork with an exit code.
     *
     * @param code as a shell and Java count it: beyond 128 it may be a signal's number
     * @param exitStack where the fork's own code ended it; then it is no signal
     */
    static String exited(int code, String exitStack) {
        String signal = exitStack.isEmpty() ? SIGNALS.get(code - 128) : null;
        return signal == null ? "exit code " + code : "signal " + (code - 128) + " (" + signal + "), exit code " + code;
    }

    /** The whole message. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("The forked JVM ended before it reported the result of the test.\n");
        text.append("  test:    ").append(test).append('\n');
        text.append("  command: ").append(command).append('\n');
        text.append("  end:     ").append(end).append('\n');
        append(text, "ended by", exitStack.lines().toList());
        append(text, "threads when its time was over", threadDump.lines().toList());
        append(text, "standard output, last lines", lastOut);
        append(text, "standard error, last lines", lastErr);
        return text.append("  the rest: ").append(rest).toString();
    }

    private static void append(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("  ").append(title).append(":\n");
            lines.forEach(line -> text.append("    ").append(line).append('\n'));
        }
    }
}
