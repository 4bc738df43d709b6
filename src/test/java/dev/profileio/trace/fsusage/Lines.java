package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of fs_usage, and what became of them. */
record Lines(List<IoCall> calls, CaptureSummary summary) {

    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    static final Window ALWAYS = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    /** A line made by hand, as the format strings of fs_usage.c have it: the interval begins in column 220. */
    static String line(String time, String call, String fields, String seconds, long thread) {
        return String.format("%s  %-17.17s%-185s %10s   java.%d", time, call, fields, seconds, thread);
    }

    /** At noon, in one microsecond, by thread 7. */
    static String line(String call, String fields) {
        return line("12:00:00.000100", call, fields, "0.000001", 7);
    }

    static List<String> resource(String name) {
        try (InputStream in = Lines.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lines follow(String... lines) {
        return follow(List.of(lines), ALWAYS);
    }

    static Lines follow(List<String> lines, Window window) {
        List<IoCall> calls = new ArrayList<>();
        Follower follower = new Follower(NOON, Map.of(4, Endpoint.file("/lib/a.jar")), "/home/me", window, calls::add);
        lines.forEach(follower::accept);
        return new Lines(calls, follower.summary());
    }

    /** The only call. */
    IoCall call() {
        if (calls.size() != 1) {
            throw new AssertionError("Expected one call, found " + calls);
        }
        return calls.get(0);
    }

    /** {@code "WRITE 7 /a"}, with an exclamation mark if it failed. */
    List<String> texts() {
        return calls.stream()
                .map(call -> call.operation() + " " + call.bytes() + " " + call.path() + (call.failed() ? "!" : ""))
                .toList();
    }
}
