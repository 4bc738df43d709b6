package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.Window;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A trace and what the parser made of it. */
record Parsed(List<IoCall> calls, TraceSummary summary) {

    static final Window ALWAYS = new Window(0, Long.MAX_VALUE);
    static final long THREAD = 4711;

    private static final String TIME = "1795370157.349345501 ";
    private static final String CLOSED = "1795370158.000000000 +++ exited with 0 +++\n";

    /** Calls as strace prints them, without their times. */
    static Parsed calls(String... calls) {
        StringBuilder trace = new StringBuilder();
        for (String call : calls) {
            trace.append(TIME).append(call).append(" <0.000020350>\n");
        }
        return trace(trace + CLOSED);
    }

    /** Whole lines. */
    static Parsed lines(String... lines) {
        return trace(String.join("\n", lines) + "\n");
    }

    static Parsed trace(String trace) {
        return trace(trace, ALWAYS);
    }

    static Parsed trace(String trace, Window window) {
        return trace(new ByteArrayInputStream(trace.getBytes(UTF_8)), window, DeletedMark.OUTSIDE_BRACKETS);
    }

    /** A file of {@code src/test/resources} in this package. */
    static Parsed fixture(String name) {
        try (InputStream in = Objects.requireNonNull(Parsed.class.getResourceAsStream(name), name)) {
            return trace(in, ALWAYS, DeletedMark.OUTSIDE_BRACKETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parsed trace(InputStream in, Window window, DeletedMark mark) {
        List<IoCall> calls = new ArrayList<>();
        try {
            TraceSummary summary = new StraceParser(window, Path.of("/project"), mark).parse(in, THREAD, calls::add);
            return new Parsed(calls, summary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The single call of a line without its time. */
    static IoCall call(String call) {
        Parsed parsed = calls(call);
        if (parsed.calls.size() != 1 || !parsed.summary.unknownLines().isEmpty()) {
            throw new AssertionError("expected one call, found " + parsed);
        }
        return parsed.calls.get(0);
    }

    /** As {@link #word(IoCall)}, for each call. */
    List<String> words() {
        return calls.stream().map(Parsed::word).toList();
    }

    /** A call in short: {@code "READ FILE /tmp/x 10"}, {@code "OPEN FILE /tmp/x failed"}. */
    static String word(IoCall call) {
        return call.operation() + " " + call.target() + " " + call.path() + " "
                + (call.failed() ? "failed" : call.bytes());
    }
}
