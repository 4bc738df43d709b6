package dev.profileio.trace.strace;

import dev.profileio.profile.Window;
import dev.profileio.trace.strace.PendingCalls.Pending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Goes through the lines of one thread's file: says which are in the window, and of what sort each is. */
final class ThreadParser {

    private static final byte[] UNFINISHED = ascii(" <unfinished ...>");
    private static final byte[] RESUMED = ascii("<... ");
    private static final byte[] RESUMED_END = ascii(" resumed>");
    private static final byte[] SIGNAL = ascii("--- ");
    private static final byte[] EXIT = ascii("+++ ");
    private static final byte[] EXIT_END = ascii(" +++");

    private final Window window;
    private final LineReader lines;
    private final CallParser calls;
    private final TraceSummary.Builder summary;
    private final PendingCalls pending = new PendingCalls();
    private boolean closed;

    ThreadParser(Window window, LineReader lines, CallParser calls, TraceSummary.Builder summary) {
        this.window = window;
        this.lines = lines;
        this.calls = calls;
        this.summary = summary;
    }

    /** Parses all lines; {@code thread} is for the summary. */
    void parse(long thread) throws IOException {
        while (lines.next()) {
            summary.line();
            closed = false;
            parseLine(lines.bytes(), lines.start(), lines.end());
        }
        for (Pending call : pending.rest()) {
            if (isInWindow(call.startNanos()) && calls.counts(call.text())) {
                summary.unfinishedCalls.add(call.sample());
            }
        }
        if (!closed) {
            summary.unclosedThreads.add(Long.toString(thread));
        }
    }

    private void parseLine(byte[] bytes, int from, int to) {
        long nanos = Timestamp.nanos(bytes, from, to);
        boolean understood;
        if (nanos == Timestamp.NONE) {
            understood = false;
        } else if (lines.tooLong() || lines.cut()) {
            understood = !isInWindow(nanos);
        } else {
            understood = parseText(bytes, Timestamp.textStart(bytes, from, to), to, nanos);
        }
        if (!understood) {
            summary.unknownLines.add(Samples.of(bytes, from, to));
        }
    }

    private boolean parseText(byte[] bytes, int from, int to, long nanos) {
        if (isUnfinished(bytes, from, to)) {
            return pending.add(new Pending(nanos, Arrays.copyOfRange(bytes, from, to - UNFINISHED.length)));
        }
        if (from == to) {
            return !isInWindow(nanos);
        }
        return switch (bytes[from]) {
            case '<' -> parseResumed(bytes, from, to, nanos);
            case '+' -> parseExit(bytes, from, to, nanos);
            case '-' -> CallScanner.startsWith(bytes, from, to, SIGNAL) || !isInWindow(nanos);
            default -> !isInWindow(nanos) || calls.parse(bytes, from, to, nanos);
        };
    }

    private boolean parseResumed(byte[] bytes, int from, int to, long nanos) {
        int nameStart = from + RESUMED.length;
        int nameEnd = nameStart;
        while (nameEnd < to && bytes[nameEnd] != ' ') {
            nameEnd++;
        }
        Pending call = CallScanner.startsWith(bytes, from, to, RESUMED)
                        && CallScanner.startsWith(bytes, nameEnd, to, RESUMED_END)
                ? pending.take(bytes, nameStart, nameEnd)
                : null;
        if (call == null) {
            return !isInWindow(nanos);
        }
        if (!isInWindow(call.startNanos())) {
            return true;
        }
        byte[] whole = call.resume(bytes, nameEnd + RESUMED_END.length, to);
        return calls.parse(whole, 0, whole.length, call.startNanos());
    }

    /** Exited, killed by a signal, or superseded by execve; after the last another program's calls may follow. */
    private boolean parseExit(byte[] bytes, int from, int to, long nanos) {
        closed = CallScanner.startsWith(bytes, from, to, EXIT)
                && CallScanner.startsWith(bytes, to - EXIT_END.length, to, EXIT_END);
        return closed || !isInWindow(nanos);
    }

    private static boolean isUnfinished(byte[] bytes, int from, int to) {
        // Nearly all lines end in a duration: two bytes tell them from the few that are looked at further.
        return to - from >= UNFINISHED.length
                && bytes[to - 2] == '.'
                && CallScanner.startsWith(bytes, to - UNFINISHED.length, to, UNFINISHED);
    }

    // The marks themselves are no part of it.
    private boolean isInWindow(long nanos) {
        return nanos > window.startNanos() && nanos < window.endNanos();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
