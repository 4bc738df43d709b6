package dev.profileio.trace.jfr;

import dev.profileio.Operation;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * A fork's recording. It is read once; its events then lie on disk by thread, so that memory grows with paths, threads and
 * lines of Java, and not with events.
 */
final class FlightRecording {

    /** The log of events without a thread of the kernel's: those of virtual threads. */
    static final long VIRTUAL = 0;

    /** There may be any number of virtual threads. */
    private static final int MAX_WRITERS = 10_000;

    private static final List<Operation> KINDS = List.of(Operation.READ, Operation.WRITE, Operation.SYNC);

    private final Path folder;
    private final String marker;
    private final CallSites sites;
    private final Map<Long, EventLog> logs = new HashMap<>();
    private final Map<Long, String> threadNames = new HashMap<>();
    private final IdentityHashMap<RecordedThread, Writer> writers = new IdentityHashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> pathNumbers = new HashMap<>();
    private final List<Clocks.Sample> clockSamples = new ArrayList<>();
    private final List<Long> marks = new ArrayList<>();
    private boolean stacks;
    private long lastNanos;

    private FlightRecording(Path folder, Path marker, CallSites sites) {
        this.folder = folder;
        this.marker = marker.toString();
        this.sites = sites;
    }

    /**
     * Reads a recording.
     *
     * @param file the recording
     * @param folder an empty folder for what is kept of it
     * @param marker the file that the fork writes to as the body begins and as it ends
     * @param libraries code that is not to be named
     * @param sourceFiles the source files of the classes that are
     * @throws IOException if it is no recording, or broken
     */
    static FlightRecording read(Path file, Path folder, Path marker, LibraryCode libraries, SourceFiles sourceFiles)
            throws IOException {
        FlightRecording recording = new FlightRecording(folder, marker, new CallSites(libraries, sourceFiles));
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException("Interrupted while a recording was read");
                }
                recording.add(events.readEvent());
            }
        } catch (RuntimeException broken) {
            // The reader has no exception for that.
            throw new IOException("Flight Recorder's recording " + file + " cannot be read: " + broken, broken);
        }
        for (EventLog log : recording.logs.values()) {
            log.finish();
        }
        recording.writers.clear();
        recording.sites.finish();
        return recording;
    }

    private void add(RecordedEvent event) throws IOException {
        switch (event.getEventType().getName()) {
            case "jdk.FileRead" -> {
                long bytes = event.getLong("bytesRead");
                // Nothing was read, and that not at the end of a file: the call failed, or there was none.
                if (bytes > 0 || event.getBoolean("endOfFile")) {
                    add(event, 0, Math.max(0, bytes));
                }
            }
            case "jdk.FileWrite" -> {
                long bytes = event.getLong("bytesWritten");
                if (bytes > 0) {
                    add(event, 1, bytes);
                }
            }
            case "jdk.FileForce" -> add(event, 2, 0);
            case "dev.profileio.Clock" -> {
                long system = event.getLong("systemNanos");
                long start = nanos(event.getStartTime());
                long end = nanos(event.getEndTime());
                clockSamples.add(new Clocks.Sample(system, (start + end) / 2 - system, end - start));
            }
            default -> {
                // The user's own recording has other events.
            }
        }
    }

    private void add(RecordedEvent event, int kind, long bytes) throws IOException {
        // By their names, since the getters of the two look through all fields once more.
        Writer writer = writer(event.<RecordedThread>getValue("eventThread"));
        int site = sites.number(event.<RecordedStackTrace>getValue("stackTrace"));
        stacks |= site != 0;
        String path = event.getString("path");
        long start = nanos(event.getStartTime());
        long end = nanos(event.getEndTime());
        if (kind == 1 && marker.equals(path)) {
            marks.add(start);
        }
        lastNanos = Math.max(lastNanos, end);
        writer.log().add(new EventLog.Entry(writer.thread(), kind, pathNumber(path), site, start, end, bytes));
    }

    /** Flight Recorder gives a thread as one object, but only within a part of the recording. */
    private Writer writer(@Nullable RecordedThread thread) {
        if (thread == null) {
            return new Writer(VIRTUAL, log(VIRTUAL));
        }
        Writer known = writers.get(thread);
        if (known != null) {
            return known;
        }
        if (writers.size() >= MAX_WRITERS) {
            writers.clear();
        }
        long osThread = Math.max(VIRTUAL, thread.getOSThreadId());
        long id = osThread == VIRTUAL ? -thread.getJavaThreadId() : osThread;
        threadNames.computeIfAbsent(id, key -> name(thread));
        Writer writer = new Writer(id, log(osThread));
        writers.put(thread, writer);
        return writer;
    }

    private EventLog log(long osThread) {
        return logs.computeIfAbsent(osThread, key -> new EventLog(folder.resolve("events-" + key)));
    }

    /**
     * Where the events of a thread go.
     *
     * @param thread its id
     * @param log the log of its thread of the kernel
     */
    private record Writer(long thread, EventLog log) {}

    private static String name(RecordedThread thread) {
        String name = thread.getJavaName();
        return name == null || name.isEmpty() ? "virtual thread " + thread.getJavaThreadId() : name;
    }

    private int pathNumber(@Nullable String path) {
        return pathNumbers.computeIfAbsent(path == null ? "" : path, name -> {
            paths.add(name);
            return paths.size() - 1;
        });
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    /** Whether it says who called. */
    boolean hasStacks() {
        return stacks;
    }

    /** The time between the marks; without the second it ends with the recording, and without both there is none. */
    Optional<Window> window() {
        List<Long> sorted = marks.stream().sorted().toList();
        return sorted.stream()
                .findFirst()
                .map(begin -> new Window(begin, sorted.size() > 1 ? sorted.get(1) : Math.max(begin, lastNanos) + 1));
    }

    /** The name of a thread that read, wrote or forced; a virtual thread's id is negative. */
    Optional<String> threadName(long thread) {
        return Optional.ofNullable(threadNames.get(thread));
    }

    /** The logs by the kernel's id of their thread. */
    Map<Long, EventLog> logs() {
        return logs;
    }

    /** What an entry of a log stands for. */
    JavaCall call(EventLog.Entry entry) {
        return new JavaCall(
                KINDS.get(entry.kind()),
                paths.get(entry.path()),
                entry.startNanos(),
                entry.endNanos(),
                entry.bytes(),
                sites.site(entry.site()));
    }

    /** Its clock. */
    Clocks clocks() {
        return Clocks.of(clockSamples);
    }

    /**
     * Names the line of Java behind each read, write and sync that passes by on its way to a sink.
     *
     * @param next takes the calls
     */
    CallSiteSink naming(IoCallSink next) {
        return new CallSiteSink(this, next);
    }
}
