package dev.profileio.trace.fsusage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.profile.IoCall;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole captures, made by hand. */
class CaptureTests {

    private static final Path MARKER = Path.of("/private/var/folders/x/T/profile-io-4711/marker");

    @TempDir
    private Path folder;

    @Test
    void has_the_window_between_the_writes_to_the_marker() throws IOException {
        Capture capture = capture(
                open("12:00:00.000100", MARKER.toString()),
                write("12:00:00.000110"),
                close("12:00:00.000120"),
                open("12:00:00.000300", "/data/a"),
                write("12:00:00.000310"),
                close("12:00:00.000320"),
                open("12:00:00.000400", MARKER.toString()),
                write("12:00:00.000410"),
                close("12:00:00.000420"),
                open("12:00:00.000500", "/data/b"));

        Window window = capture.window(MARKER).orElseThrow();
        assertThat(window).isEqualTo(new Window(nanos(109), nanos(409)));
        assertThat(paths(capture, window)).containsExactly("/data/a", "/data/a", MARKER.toString());
    }

    @Test
    void has_a_window_over_midnight() throws IOException {
        Capture capture = startedAt(
                "2026-03-04T23:59:59Z",
                open("23:59:59.999900", MARKER.toString()),
                write("23:59:59.999910"),
                close("23:59:59.999920"),
                open("00:00:00.000100", MARKER.toString()),
                write("00:00:00.000110"));

        assertThat(capture.window(MARKER))
                .hasValueSatisfying(window -> assertThat(window.durationNanos()).isEqualTo(200_000));
    }

    @Test
    void has_a_window_to_its_end_where_the_body_ended_its_jvm() throws IOException {
        Capture capture = capture(
                open("12:00:00.000100", MARKER.toString()),
                write("12:00:00.000110"),
                close("12:00:00.000120"),
                open("12:00:00.000300", "/data/a"));

        Window window = capture.window(MARKER).orElseThrow();
        assertThat(window.endNanos()).isEqualTo(nanos(300) + 1);
        assertThat(paths(capture, window)).containsExactly("/data/a");
    }

    @Test
    void has_no_window_where_the_body_never_began() throws IOException {
        assertThat(capture(open("12:00:00.000100", "/data/marker"), write("12:00:00.000110"))
                        .window(MARKER))
                .isEmpty();
    }

    @Test
    void knows_a_marker_whose_path_is_cut() throws IOException {
        Path marker = Path.of("/private/" + "long/".repeat(60) + "profile-io-4711/marker");
        String fields = " F=9        (_WCA____________)  ";
        String tail = marker.toString();
        tail = tail.substring(tail.length() - (185 - fields.length() - 1));

        assertThat(capture(
                                Lines.line("12:00:00.000100", "open", fields + tail + " ", "0.000001", 7),
                                write("12:00:00.000110"))
                        .window(marker))
                .isPresent();
    }

    private static List<String> paths(Capture capture, Window window) throws IOException {
        List<IoCall> calls = new ArrayList<>();
        capture.read(window, calls::add);
        return calls.stream().map(IoCall::path).toList();
    }

    private Capture capture(String... lines) throws IOException {
        return startedAt("2026-03-04T12:00:00Z", lines);
    }

    private Capture startedAt(String started, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("fs_usage.txt"), List.of(lines));
        return new Capture(file, folder.resolve("none"), Instant.parse(started), Path.of("/home/me"));
    }

    private static String open(String time, String path) {
        return Lines.line(time, "open", " F=9        (_WCA____________)  " + path, "0.000001", 7);
    }

    private static String write(String time) {
        return Lines.line(time, "write", " F=9    B=0x1", "0.000001", 7);
    }

    private static String close(String time) {
        return Lines.line(time, "close", " F=9  ", "0.000001", 7);
    }

    private static long nanos(long micros) {
        return Lines.NOON.getEpochSecond() * 1_000_000_000 + micros * 1_000;
    }
}
