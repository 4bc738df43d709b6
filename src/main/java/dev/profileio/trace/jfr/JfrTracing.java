package dev.profileio.trace.jfr;

import dev.profileio.IoProfile;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.StandardStreams;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.counters.KernelCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One fork under Flight Recorder alone. */
final class JfrTracing implements Tracing {

    private final JavaCode code;
    private final Path folder;
    private final Map<String, String> absolutePaths = new HashMap<>();
    private @Nullable FlightRecording recording;

    JfrTracing(JavaCode code, Path folder) {
        this.code = code;
        this.folder = folder;
    }

    @Override
    public List<String> commandPrefix() {
        return List.of();
    }

    @Override
    public Optional<Path> recording() {
        return Optional.of(RecordingFiles.recording(folder));
    }

    @Override
    public Optional<Path> counters() {
        return KernelCounts.areKept() ? Optional.of(KernelCounts.file(folder)) : Optional.empty();
    }

    @Override
    public Optional<Window> window(Path marker) throws IOException {
        Path file = RecordingFiles.recording(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        recording =
                FlightRecording.read(file, RecordingFiles.events(folder), marker, code.libraries(), code.sourceFiles());
        return recording.window();
    }

    @Override
    public Optional<String> threadName(long thread) {
        return recording == null ? Optional.empty() : recording.threadName(thread);
    }

    @Override
    public Completeness read(Window window, IoCallSink sink) throws IOException {
        if (recording == null) {
            throw new IllegalStateException("Expected to be asked for the window first");
        }
        Map<Operation, IoProfile.Count> seen = new EnumMap<>(Operation.class);
        for (EventLog log : recording.logs().values()) {
            try (EventLog.Reader events = log.open()) {
                for (EventLog.Entry entry = events.next(); entry != null; entry = events.next()) {
                    if (entry.startNanos() > window.startNanos() && entry.startNanos() < window.endNanos()) {
                        IoCall call = ioCall(recording, entry);
                        seen.merge(call.operation(), new IoProfile.Count(1, call.bytes()), IoProfile.Count::plus);
                        sink.accept(call);
                    }
                }
            }
        }
        return Unseen.completeness(KernelCounts.read(KernelCounts.file(folder)), seen);
    }

    private IoCall ioCall(FlightRecording from, EventLog.Entry entry) {
        JavaCall event = from.call(entry);
        boolean standardStream = event.path().isEmpty();
        String path = standardStream
                ? StandardStreams.ANY
                : absolutePaths.computeIfAbsent(event.path(), JfrTracing::absolute);
        return new IoCall(
                event.operation(),
                standardStream ? IoTarget.PIPE : IoTarget.FILE,
                path,
                path,
                entry.thread(),
                event.startNanos(),
                event.endNanos() - event.startNanos(),
                event.bytes(),
                false,
                eventName(event.operation()),
                Access.UNKNOWN,
                from.hasStacks() ? event.site() : null);
    }

    private static String eventName(Operation operation) {
        return switch (operation) {
            case READ -> "FileRead";
            case WRITE -> "FileWrite";
            case SYNC -> "FileForce";
            case OPEN, MAP, METADATA ->
                throw new IllegalArgumentException("Flight Recorder has no event of " + operation);
        };
    }

    private static String absolute(String path) {
        try {
            return Path.of(path).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException underAnotherCharset) {
            return path;
        }
    }
}
