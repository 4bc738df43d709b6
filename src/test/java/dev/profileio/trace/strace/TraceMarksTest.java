package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.profile.Window;
import dev.profileio.trace.strace.TraceMarks.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceMarksTest {

    private static final Path MARKER = Path.of("/tmp/work/marker");
    private static final String NOISE =
            """
            1795370150.000000001 openat(AT_FDCWD</tmp>, "/tmp/work/marker", O_WRONLY) = 6</tmp/work/marker> <0.000000001>
            1795370150.000000002 fsync(6</tmp/work/marker>) = 0 <0.000000001>
            1795370150.000000003 write(6</tmp/work/marker>, ""..., 1) = -1 ENOSPC (No space left on device) <0.000000001>
            1795370150.000000004 write(6</tmp/work/not-the/tmp/work/marker>, ""..., 1) = 1 <0.000000001>
            1795370150.000000005 read(6</tmp/work/marker>, ""..., 1) = 1 <0.000000001>
            marker>
            """;

    @TempDir
    Path folder;

    @Test
    void are_the_first_two_writes_to_the_marker() throws IOException {
        write(
                "t.100",
                NOISE
                        + mark("1795370157.000000001")
                        + NOISE
                        + mark("1795370158.000000002")
                        + mark("1795370159.000000003"));
        write("t.101", NOISE.repeat(100));

        TraceMarks marks = find();

        assertThat(marks.begin()).contains(new Mark(1_795_370_157_000_000_001L, 100));
        assertThat(marks.end()).contains(new Mark(1_795_370_158_000_000_002L, 100));
        assertThat(marks.window()).contains(new Window(1_795_370_157_000_000_001L, 1_795_370_158_000_000_002L));
    }

    @Test
    void may_be_written_by_two_threads() throws IOException {
        write("t.100", mark("1795370158.000000002"));
        write("t.101", NOISE + mark("1795370157.000000001"));

        TraceMarks marks = find();

        assertThat(marks.begin()).contains(new Mark(1_795_370_157_000_000_001L, 101));
        assertThat(marks.end()).contains(new Mark(1_795_370_158_000_000_002L, 100));
    }

    @Test
    void may_lack_the_second_and_then_the_window_has_no_end() throws IOException {
        write("t.100", NOISE + mark("1795370157.000000001"));

        assertThat(find().end()).isEmpty();
        assertThat(find().window()).contains(new Window(1_795_370_157_000_000_001L, Long.MAX_VALUE));
    }

    @Test
    void may_lack_both_and_then_there_is_no_window() throws IOException {
        write("t.100", NOISE);
        write("t.101", "");

        assertThat(find()).isEqualTo(new TraceMarks(Optional.empty(), Optional.empty()));
        assertThat(find().window()).isEmpty();
    }

    @Test
    void are_looked_for_in_files_of_threads_only() throws IOException {
        write("t.x", mark("1795370157.000000001"));
        write("100", mark("1795370157.000000001"));
        write("t.", mark("1795370157.000000001"));

        assertThat(find().begin()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tmp/ü/marker        | /tmp/\\303\\274/marker",
                "/tmp/a b/c\"d        | /tmp/a b/c\\\"d",
                "/tmp/x>              | /tmp/x\\76",
                "/tmp/x>y             | /tmp/x\\76y",
            })
    void may_have_any_name(String marker, String printed) throws IOException {
        write("t.100", NOISE + mark("1795370157.000000001").replace("/tmp/work/marker", printed));

        assertThat(TraceMarks.find(folder, Path.of(marker), DeletedMark.OUTSIDE_BRACKETS)
                        .begin())
                .contains(new Mark(1_795_370_157_000_000_001L, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, 524_200, 524_270, 524_288, 1_000_000, 5_000_000})
    void are_found_wherever_they_are(int before) throws IOException {
        String noise = "1795370150.000000004 write(6</tmp/work/other>, \"\"..., 1) = 1 <0.000000001>\n";
        String padding = noise.repeat(before / noise.length());
        write("t.100", padding + mark("1795370157.000000001") + padding + mark("1795370158.000000001") + padding);

        assertThat(find().window()).contains(new Window(1_795_370_157_000_000_001L, 1_795_370_158_000_000_001L));
    }

    @Test
    void are_found_behind_a_line_that_is_longer_than_the_buffer() throws IOException {
        write("t.100", "x".repeat(1_200_000) + "\n" + mark("1795370157.000000001"));

        assertThat(find().begin()).contains(new Mark(1_795_370_157_000_000_001L, 100));
    }

    private TraceMarks find() throws IOException {
        return TraceMarks.find(folder, MARKER, DeletedMark.OUTSIDE_BRACKETS);
    }

    private void write(String name, String content) throws IOException {
        Files.write(folder.resolve(name), content.getBytes(UTF_8));
    }

    private static String mark(String time) {
        return time + " write(6</tmp/work/marker>, \"\"..., 1) = 1 <0.000020350>\n";
    }
}
