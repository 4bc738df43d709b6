package dev.profileio.trace.jfr;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another tracer's watching, beside which Flight Recorder runs in the fork to name the line of Java behind each call. */
public final class CallSiteTracing implements Tracing {

    private final Tracing tracing;
    private final JavaCode code;
    private final Path folder;
    private final Path marker;
    private @Nullable FlightRecording recording;

    /**
     * Beside another.
     *
     * @param tracing the other
     * @param code what is known of the code that runs
     * @param folder the folder of the trace
     * @param marker the file that the fork writes to as the body begins and as it ends
     */
    public CallSiteTracing(Tracing tracing, JavaCode code, Path folder, Path marker) {
        this.tracing = tracing;
        this.code = code;
        this.folder = folder;
        this.marker = marker;
    }

    @Override
    public List<String> commandPrefix() {
        return tracing.commandPrefix();
    }

    @Override
    public Optional<Path> recording() {
        return Optional.of(RecordingFiles.recording(folder));
    }

    @Override
    public Optional<Path> counters() {
        return tracing.counters();
    }

    @Override
    public boolean attaches() {
        return tracing.attaches();
    }

    @Override
    public void attach(long pid, Path asked, Duration longest) throws IOException, InterruptedException {
        tracing.attach(pid, asked, longest);
    }

    @Override
    public void detach() {
        tracing.detach();
    }

    @Override
    public Optional<Window> window(Path marker) throws IOException {
        return tracing.window(marker);
    }

    @Override
    public Optional<String> threadName(long thread) {
        return tracing.threadName(thread)
                .or(() -> Optional.ofNullable(recording).flatMap(r -> r.threadName(thread)));
    }

    @Override
    public Completeness read(Window window, IoCallSink sink) throws IOException {
        Path file = RecordingFiles.recording(folder);
        if (!Files.exists(file)) {
            return unnamed("the fork left no recording of Flight Recorder", tracing.read(window, sink));
        }
        try (LateNaming naming = new LateNaming(() -> read(file), known -> recording = known, sink)) {
            Completeness completeness = tracing.read(window, naming);
            naming.finish();
            return naming.failure()
                    .map(failure -> unnamed(failure.toString(), completeness))
                    .orElse(completeness);
        }
    }

    private FlightRecording read(Path file) throws IOException {
        return FlightRecording.read(file, RecordingFiles.events(folder), marker, code.libraries(), code.sourceFiles());
    }

    /** The counts do not need the recording. */
    private static Completeness unnamed(String reason, Completeness completeness) {
        List<String> warnings = new ArrayList<>(completeness.warnings());
        warnings.add("No line of Java is named, since " + reason + ".");
        return new Completeness(completeness.missing(), completeness.complete(), completeness.understood(), warnings);
    }
}
