package dev.profileio.trace.jfr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracing;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSiteTracingTests {

    private static final Window WINDOW = new Window(0, Long.MAX_VALUE);

    @TempDir
    Path folder;

    private final List<IoCall> calls = new ArrayList<>();

    @AfterEach
    void leavesNoThreadBehind() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("profile-io-recording");
    }

    @Test
    void counts_as_well_where_there_is_no_recording() throws IOException {
        Completeness completeness = tracing(100).read(WINDOW, calls::add);

        assertThat(calls).hasSize(100).allMatch(call -> call.site() == null);
        assertThat(completeness.warnings())
                .containsExactly(
                        "A warning.", "No line of Java is named, since the fork left no recording of Flight Recorder.");
    }

    @Test
    void counts_as_well_where_the_recording_is_broken() throws IOException {
        Files.writeString(RecordingFiles.recording(folder), "no recording", UTF_8);

        Completeness completeness = tracing(100).read(WINDOW, calls::add);

        assertThat(calls).hasSize(100).allMatch(call -> call.site() == null);
        assertThat(completeness.warnings()).hasSize(2).last().asString().startsWith("No line of Java is named, since ");
        assertThat(completeness.complete()).isTrue();
    }

    @Test
    void names_calls_and_threads_once_the_recording_is_read() throws IOException {
        record();

        Tracing tracing = tracing(100);
        Completeness completeness = tracing.read(WINDOW, calls::add);

        // None of them is in the recording, but each was looked for.
        assertThat(calls).hasSize(100).allMatch(call -> call.site() != null);
        assertThat(completeness.warnings()).containsExactly("A warning.");
        assertThat(tracing.threadName(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void knows_the_names_of_threads_before_the_first_call() throws IOException {
        record();
        long thread = Long.parseLong(
                Path.of("/proc/thread-self").toRealPath().getFileName().toString());
        List<Optional<String>> names = new ArrayList<>();

        Tracing tracing = tracing(1);
        tracing.read(WINDOW, call -> names.add(tracing.threadName(thread)));

        assertThat(names).containsExactly(Optional.of(Thread.currentThread().getName()));
    }

    @Test
    void knows_the_names_of_threads_without_a_call() throws IOException {
        record();
        long thread = Long.parseLong(
                Path.of("/proc/thread-self").toRealPath().getFileName().toString());

        Tracing tracing = tracing(0);
        tracing.read(WINDOW, calls::add);

        assertThat(tracing.threadName(thread)).contains(Thread.currentThread().getName());
    }

    @Test
    void fails_as_what_takes_the_calls_does() throws IOException {
        record();

        assertThatThrownBy(() -> tracing(100).read(WINDOW, call -> {
                    throw new IllegalStateException("full");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void fails_as_the_other_tracer_does_while_the_recording_is_read() throws IOException {
        record();

        assertThatThrownBy(() -> tracing(-1).read(WINDOW, calls::add))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
    }

    private void record() throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileWrite").withoutThreshold().withStackTrace();
            recording.start();
            try (OutputStream out =
                    new FileOutputStream(folder.resolve("written").toFile())) {
                for (int i = 0; i < 1000; i++) {
                    out.write(i);
                }
            }
            recording.dump(RecordingFiles.recording(folder));
        }
    }

    private Tracing tracing(int count) {
        return new CallSiteTracing(
                new Other(count),
                new JavaCode(LibraryCode.DEFAULT, new SourceFiles(getClass().getClassLoader())),
                folder,
                folder.resolve("marker"));
    }

    /** Gives a number of calls, or fails if that is negative. */
    private record Other(int count) implements Tracing {

        @Override
        public List<String> commandPrefix() {
            return List.of();
        }

        @Override
        public Optional<Window> window(Path marker) {
            return Optional.of(WINDOW);
        }

        @Override
        public Completeness read(Window window, IoCallSink sink) throws IOException {
            if (count < 0) {
                throw new IOException("broken");
            }
            for (int i = 0; i < count; i++) {
                sink.accept(new IoCall(Operation.WRITE, IoTarget.FILE, "/a", "/a", 1, i, 1, 1, false));
            }
            return new Completeness(Map.of(), true, true, List.of("A warning."));
        }
    }
}
