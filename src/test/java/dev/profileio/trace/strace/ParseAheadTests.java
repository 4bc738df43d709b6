package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.profile.IoCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseAheadTests {

    private static final String THREAD = "profile-io-parser";

    private final StraceParser parser =
            new StraceParser(Parsed.ALWAYS, Path.of("/project"), DeletedMark.OUTSIDE_BRACKETS);

    @TempDir
    Path folder;

    /** Enough for all queues to be full, in files of which one is much larger than the others. */
    @BeforeEach
    void write() throws IOException {
        for (int thread = 1; thread <= 20; thread++) {
            Files.writeString(
                    folder.resolve("t." + thread), new RandomTrace(thread, thread == 7 ? 40_000 : 300).trace(), UTF_8);
        }
    }

    @AfterEach
    void leavesNoThreadBehind() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain(THREAD);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void passes_on_the_same_calls_in_the_same_order_as_one_file_after_the_other() throws IOException {
        List<IoCall> expected = new ArrayList<>();
        TraceSummary summary = TraceSummary.EMPTY;
        for (TraceFile file : TraceFile.in(folder)) {
            try (InputStream in = Files.newInputStream(file.path())) {
                summary = summary.plus(parser.parse(in, file.thread(), expected::add));
            }
        }
        List<IoCall> calls = new ArrayList<>();

        assertThat(new ParseAhead(parser, TraceFile.in(folder)).parse(calls::add))
                .isEqualTo(summary);
        assertThat(calls).hasSizeGreaterThan(40_000).isEqualTo(expected);
    }

    @Test
    void ends_at_once_where_there_is_nothing() throws IOException {
        assertThat(new ParseAhead(parser, List.of()).parse(call -> {})).isEqualTo(TraceSummary.EMPTY);
    }

    @Test
    void fails_as_the_parser_does() throws IOException {
        List<TraceFile> files = TraceFile.in(folder);
        Files.delete(folder.resolve("t.20"));
        List<IoCall> calls = new ArrayList<>();

        assertThatThrownBy(() -> new ParseAhead(parser, files).parse(calls::add))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("t.20");
    }

    @Test
    void fails_as_the_sink_does_while_the_parser_waits_for_it() throws IOException {
        List<TraceFile> files = TraceFile.in(folder);

        assertThatThrownBy(() -> new ParseAhead(parser, files).parse(call -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void ends_where_its_thread_is_interrupted() throws IOException {
        List<TraceFile> files = TraceFile.in(folder);

        assertThatThrownBy(() -> new ParseAhead(parser, files)
                        .parse(call -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
