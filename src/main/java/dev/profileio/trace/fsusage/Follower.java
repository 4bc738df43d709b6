package dev.profileio.trace.fsusage;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.LexicalPath;
import dev.profileio.trace.Noted;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Follows the lines of one run of fs_usage, from its first on, and passes on the calls that began in the window. A line
 * about a read or write has no path: that is on the line of the open before it, of whatever thread.
 */
final class Follower {

    /** Stands for the beginning of a path that was cut. */
    static final String CUT = "/…";

    /** The kernel pads what it did not look up with these. */
    private static final String NOT_LOOKED_UP = ">>";

    private static final int MAX_SAMPLE = 400;

    /** F_FULLFSYNC has a name, F_BARRIERFSYNC only a number. */
    private static final String FULL_SYNC = "FULLFSYNC";

    private static final String BARRIER_SYNC = "CMD=85";

    private final Window window;
    private final IoCallSink sink;
    private final DayClock clock;
    private final Descriptors descriptors;
    private String workingDirectory;

    private final Noted.Notes notUnderstood = new Noted.Notes();
    private final Noted.Notes unmeasured = new Noted.Notes();
    private final Noted.Notes cutPaths = new Noted.Notes();
    private long unknownDescriptors;
    private long spawned;
    private long lastNanos = Long.MIN_VALUE;

    /**
     * Follows a run from its start.
     *
     * @param started when fs_usage was started
     * @param open what was open in the fork then
     * @param workingDirectory the fork's
     */
    Follower(Instant started, Map<Integer, Endpoint> open, String workingDirectory, Window window, IoCallSink sink) {
        this.clock = new DayClock(started);
        this.descriptors = new Descriptors(open);
        this.workingDirectory = workingDirectory;
        this.window = window;
        this.sink = sink;
    }

    /** Takes the next line. */
    void accept(String text) {
        Optional<Line> line = Line.parse(text);
        if (line.isEmpty()) {
            OptionalLong time = Line.time(text);
            time.ifPresent(ofDay -> lastNanos = clock.nanos(ofDay));
            if (!text.isBlank() && isInWindow(lastNanos)) {
                notUnderstood.add(sample(text));
            }
            return;
        }
        lastNanos = clock.nanos(line.get().micros());
        if (!line.get().isEvent()) {
            Span span = new Span(lastNanos - line.get().durationMicros() * 1_000, lastNanos);
            if (!follow(line.get(), span) && isInWindow(span.start())) {
                notUnderstood.add(sample(text));
            }
        }
    }

    /** What else there was to be seen. */
    CaptureSummary summary() {
        return new CaptureSummary(
                notUnderstood.noted(), unmeasured.noted(), cutPaths.noted(), unknownDescriptors, spawned);
    }

    /** When the last call returned, in nanoseconds since the epoch; the smallest number if there was none. */
    long lastNanos() {
        return lastNanos;
    }

    private record Span(long start, long end) {}

    /** Whether the line has what such a call's line has. */
    private boolean follow(Line line, Span span) {
        Optional<Call> call = Call.of(line.call());
        if (call.isEmpty()) {
            return false;
        }
        Operation operation = call.get().operation();
        return switch (call.get().form()) {
            case DESCRIPTOR ->
                line.descriptor().isPresent()
                        && pass(operation, descriptors.get(line.descriptor().getAsInt()), line, span);
            case SOCKET -> line.descriptor().isPresent() && passSocket(operation, line, span);
            case PATH -> pass(operation, endpoint(line, span), line, span);
            case OPEN -> open(operation, line, span);
            case CONTROL -> control(line, span);
            case UNMEASURED -> noteUnmeasured(line, span);
            case CLOSE -> close(line, span);
            case DUPLICATE -> duplicate(line, span);
            case NEW_SOCKET -> newSocket(line, span);
            case CHANGE_DIRECTORY -> changeDirectory(line, span);
            case SPAWN -> noteSpawned(line, span);
            case NOTHING -> true;
        };
    }

    private boolean pass(@Nullable Operation operation, Endpoint endpoint, Line line, Span span) {
        boolean transfers = operation == Operation.READ || operation == Operation.WRITE;
        if (operation == null || (transfers && !line.failed() && line.bytes().isEmpty())) {
            return false;
        }
        boolean moves = transfers || operation == Operation.MAP;
        if (isInWindow(span.start())) {
            if (transfers && endpoint.equals(Endpoint.UNKNOWN)) {
                unknownDescriptors++;
            }
            sink.accept(new IoCall(
                    operation,
                    endpoint.target(),
                    endpoint.path(),
                    endpoint.path(),
                    line.thread(),
                    span.start(),
                    span.end() - span.start(),
                    moves && !line.failed() ? line.bytes().orElse(0) : 0,
                    line.failed(),
                    line.call(),
                    // Its offsets are no help: macOS 15.3 prints O=0x0800000000 of a pwrite of 8 bytes at 0.
                    Access.UNKNOWN,
                    null));
        }
        return true;
    }

    private boolean passSocket(@Nullable Operation operation, Line line, Span span) {
        Endpoint known = descriptors.get(line.descriptor().getAsInt());
        return pass(operation, known.target() == IoTarget.FILE ? Endpoint.SOCKET : known, line, span);
    }

    private boolean open(@Nullable Operation operation, Line line, Span span) {
        if (line.descriptor().isEmpty() && !line.failed()) {
            return false;
        }
        Endpoint endpoint = endpoint(line, span);
        if (!line.failed()) {
            descriptors.opened(line.descriptor().getAsInt(), endpoint, line.thread(), span.end());
        }
        return pass(operation, endpoint, line, span);
    }

    private boolean control(Line line, Span span) {
        if (line.descriptor().isEmpty()) {
            return false;
        }
        if (line.command().equals(FULL_SYNC) || line.command().equals(BARRIER_SYNC)) {
            return pass(Operation.SYNC, descriptors.get(line.descriptor().getAsInt()), line, span);
        }
        return true;
    }

    private boolean noteUnmeasured(Line line, Span span) {
        if (!line.failed() && isInWindow(span.start())) {
            unmeasured.add(line.call());
        }
        return true;
    }

    private boolean close(Line line, Span span) {
        line.descriptor().ifPresent(descriptor -> descriptors.closed(descriptor, line.thread(), span.start()));
        return line.descriptor().isPresent();
    }

    private boolean duplicate(Line line, Span span) {
        if (line.failed()) {
            return true;
        }
        if (line.result().isEmpty()) {
            return false;
        }
        Endpoint endpoint = descriptors.get(line.descriptor().getAsInt());
        descriptors.opened(line.result().getAsInt(), endpoint, line.thread(), span.end());
        return true;
    }

    private boolean newSocket(Line line, Span span) {
        OptionalInt socket = line.result().isPresent() ? line.result() : line.descriptor();
        if (!line.failed()) {
            socket.ifPresent(descriptor -> descriptors.opened(descriptor, Endpoint.SOCKET, line.thread(), span.end()));
        }
        return line.failed() || socket.isPresent();
    }

    private boolean changeDirectory(Line line, Span span) {
        if (!line.failed()) {
            Endpoint directory = line.descriptor().isPresent()
                    ? descriptors.get(line.descriptor().getAsInt())
                    : endpoint(line, span);
            workingDirectory = directory.path();
        }
        return true;
    }

    private boolean noteSpawned(Line line, Span span) {
        if (!line.failed() && isInWindow(span.start())) {
            spawned++;
        }
        return true;
    }

    private Endpoint endpoint(Line line, Span span) {
        String path = line.path();
        if (path.isEmpty()) {
            return Endpoint.UNKNOWN;
        }
        boolean incomplete = path.endsWith(NOT_LOOKED_UP);
        if ((line.cut() || incomplete) && !line.failed() && isInWindow(span.start())) {
            cutPaths.add(sample(path));
        }
        if (incomplete) {
            return Endpoint.UNKNOWN;
        }
        return Endpoint.file(line.cut() ? CUT + path : LexicalPath.resolve(directory(line), path));
    }

    /** A directory without a descriptor (AT_FDCWD) has a negative number. */
    private String directory(Line line) {
        OptionalInt directory = line.directory();
        return directory.isPresent() && directory.getAsInt() >= 0
                ? descriptors.get(directory.getAsInt()).path()
                : workingDirectory;
    }

    private boolean isInWindow(long nanos) {
        return nanos > window.startNanos() && nanos < window.endNanos();
    }

    private static String sample(String text) {
        return text.length() > MAX_SAMPLE ? text.substring(0, MAX_SAMPLE) + "…" : text.strip();
    }
}
