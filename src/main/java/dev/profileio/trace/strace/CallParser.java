package dev.profileio.trace.strace;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.trace.LexicalPath;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Turns the text of one call, {@code write(6</tmp/x>, ""..., 1) = 1 <0.000020350>}, into what it means. */
final class CallParser {

    private static final byte[] AT_FDCWD = ascii("AT_FDCWD");
    private static final byte[] PROT_WRITE = ascii("PROT_WRITE");
    private static final byte[] MAP_SHARED = ascii("MAP_SHARED");
    private static final byte[] MAP_ANONYMOUS = ascii("MAP_ANONYMOUS");
    private static final byte[] MSG_LEN = ascii(" msg_len=");

    // An array that was not taken apart: [...]. Its messages' lengths cannot be known.
    private static final long UNKNOWN_LENGTH = -1;

    private final long thread;
    private final IoCallSink sink;
    private final TraceSummary.Builder summary;

    private final SyscallTable table = new SyscallTable();
    private final CallScanner scanner = new CallScanner();
    private final CallResult result = new CallResult();
    private final SliceCache<Endpoint> descriptors;
    private final SliceCache<Endpoint> paths = new SliceCache<>(this::decodePath);
    private final SliceCache<Endpoint> pathsAt = new SliceCache<>(this::decodePathAt);
    private String workingDirectory;

    private byte[] bytes = {};
    private long startNanos;

    CallParser(long thread, String workingDirectory, DeletedMark mark, IoCallSink sink, TraceSummary.Builder summary) {
        this.thread = thread;
        this.workingDirectory = workingDirectory;
        this.sink = sink;
        this.summary = summary;
        this.descriptors = new SliceCache<>(new Descriptors(mark)::decode);
    }

    /**
     * Parses {@code line[from, to)}, which begins with the call's name, and passes on what it did.
     *
     * @return whether it was understood
     */
    boolean parse(byte[] line, int from, int to, long nanos) {
        int open = from;
        while (open < to && line[open] != '(') {
            open++;
        }
        Syscall call = table.find(line, from, open);
        if (call == null || !scanner.scan(line, open + 1, to) || !result.parse(line, scanner.end(), to)) {
            return false;
        }
        bytes = line;
        startNanos = nanos;
        switch (result.kind()) {
            case KILLED -> summary.unfinishedCalls.add(Samples.of(line, from, to));
            case RESTARTED -> restarted(call);
            default -> {
                return accept(call);
            }
        }
        return true;
    }

    private void restarted(Syscall call) {
        switch (call.form()) {
            case SENDFILE, SPLICE, COPY_RANGE -> {
                summary.restarted(Operation.READ);
                summary.restarted(Operation.WRITE);
            }
            case RING, RESTART -> {}
            default -> summary.restarted(operation(call));
        }
    }

    private boolean accept(Syscall call) {
        return switch (call.form()) {
            case DESCRIPTOR -> hasArguments(1) && emit(call, operation(call), descriptor(0), movedBytes(call));
            case SOCKET -> hasArguments(1) && emit(call, operation(call), socket(), movedBytes(call));
            case MESSAGES -> hasArguments(2) && messages(call);
            case SENDFILE -> hasArguments(2) && transfer(call, 1, 0);
            case SPLICE -> hasArguments(3) && transfer(call, 0, 2);
            case COPY_RANGE -> hasArguments(3) && copyRange(call);
            case MEMORY -> emit(call, operation(call), Endpoint.UNKNOWN, 0);
            case PATH -> hasArguments(1) && emit(call, operation(call), path(), 0);
            case PATH_AT -> hasArguments(2) && emit(call, operation(call), pathAt(), 0);
            case OPEN -> hasArguments(1) && emit(call, operation(call), failed() ? path() : opened(), 0);
            case OPEN_AT -> hasArguments(2) && openAt(call);
            case MAPPING -> hasArguments(5) && mapping(call);
            case RING -> ring();
            case RESTART -> true;
        };
    }

    private boolean openAt(Syscall call) {
        followWorkingDirectory();
        return emit(call, operation(call), failed() ? pathAt() : opened(), 0);
    }

    private boolean messages(Syscall call) {
        long length = failed() || result.value() == 0 ? 0 : messageBytes();
        return length != UNKNOWN_LENGTH && emit(call, operation(call), socket(), length);
    }

    /** The sum of the {@code msg_len} of each message in the second argument. */
    private long messageBytes() {
        long sum = UNKNOWN_LENGTH;
        int i = scanner.start(1);
        int end = scanner.end(1);
        while (i >= 0 && i < end) {
            if (bytes[i] == '"') {
                i = CallScanner.afterQuotes(bytes, i + 1, end);
            } else if (CallScanner.startsWith(bytes, i, end, MSG_LEN)) {
                i += MSG_LEN.length;
                sum = Math.max(sum, 0) + Numbers.parse(bytes, i, end);
            } else {
                i++;
            }
        }
        return sum;
    }

    private boolean copyRange(Syscall call) {
        if (!failed() && result.value() == 0) {
            summary.emptyCopy();
            return true;
        }
        return transfer(call, 0, 2);
    }

    // A transfer that fails is a failed call of both kinds: sendfile's failures are in both of the kernel's counters.
    private boolean transfer(Syscall call, int source, int target) {
        return emit(call, Operation.READ, descriptor(source), result.value())
                && emit(call, Operation.WRITE, descriptor(target), result.value());
    }

    private boolean mapping(Syscall call) {
        if (contains(3, MAP_ANONYMOUS)) {
            return true;
        }
        Endpoint file = descriptor(4);
        if (file.equals(Endpoint.UNKNOWN)) {
            return true;
        }
        if (!failed() && contains(2, PROT_WRITE) && contains(3, MAP_SHARED)) {
            summary.writableMappings.add(file.path());
        }
        return emit(call, operation(call), file, Numbers.parse(bytes, scanner.start(1), scanner.end(1)));
    }

    private boolean ring() {
        if (!failed()) {
            summary.ioUring();
        }
        return true;
    }

    private boolean emit(Syscall call, Operation operation, Endpoint endpoint, long moved) {
        boolean failed = failed();
        sink.accept(new IoCall(
                operation,
                endpoint.target(),
                endpoint.path(),
                endpoint.kernelName(),
                thread,
                startNanos,
                result.durationNanos(),
                failed ? 0 : moved,
                failed,
                call.syscallName(),
                null));
        return true;
    }

    private long movedBytes(Syscall call) {
        return call.operation() == Operation.READ || call.operation() == Operation.WRITE ? result.value() : 0;
    }

    private boolean failed() {
        return result.kind() == CallResult.Kind.FAILED;
    }

    private boolean hasArguments(int count) {
        return scanner.count() >= count;
    }

    private Endpoint descriptor(int argument) {
        return descriptors.get(bytes, scanner.start(argument), scanner.end(argument));
    }

    private Endpoint socket() {
        Endpoint endpoint = descriptor(0);
        if (endpoint.target() == IoTarget.SOCKET) {
            return endpoint;
        }
        return endpoint.equals(Endpoint.UNKNOWN)
                ? Endpoint.SOCKET
                : new Endpoint(IoTarget.SOCKET, Endpoint.SOCKET.path(), endpoint.kernelName());
    }

    private Endpoint opened() {
        return descriptors.get(bytes, result.start(), result.end());
    }

    private Endpoint path() {
        return paths.get(bytes, scanner.start(0), scanner.end(0));
    }

    private Endpoint pathAt() {
        followWorkingDirectory();
        // Both arguments are the key: the same name below another directory is another file.
        return pathsAt.get(bytes, scanner.start(0), scanner.end(1));
    }

    private Endpoint decodePath(byte[] text, int from, int to) {
        if (!isQuoted(text, from, to)) {
            return Endpoint.UNKNOWN;
        }
        return named(LexicalPath.resolve(workingDirectory, unquote(text, from, to)));
    }

    private Endpoint decodePathAt(byte[] text, int from, int to) {
        int directoryEnd = scanner.end(0);
        int nameStart = scanner.start(1);
        Endpoint directory = descriptors.get(text, from, directoryEnd);
        if (directory.equals(Endpoint.UNKNOWN) && CallScanner.startsWith(text, from, directoryEnd, AT_FDCWD)) {
            // strace before 5.15 does not say which directory that is.
            directory = Endpoint.file(workingDirectory);
        }
        boolean quoted = isQuoted(text, nameStart, to);
        if (quoted ? unquote(text, nameStart, to).isEmpty() : isNull(text, nameStart, to)) {
            // With AT_EMPTY_PATH the descriptor itself is meant, be it a directory or not.
            return directory;
        }
        return quoted ? named(LexicalPath.resolve(directory.path(), unquote(text, nameStart, to))) : Endpoint.UNKNOWN;
    }

    /** A child process may change its directory, which only calls that name it tell. */
    private void followWorkingDirectory() {
        int from = scanner.start(0);
        int to = scanner.end(0);
        if (CallScanner.startsWith(bytes, from, to, AT_FDCWD)) {
            String directory = descriptors.get(bytes, from, to).path();
            if (!directory.isEmpty() && !directory.equals(workingDirectory)) {
                workingDirectory = directory;
                paths.clear();
            }
        }
    }

    private boolean contains(int argument, byte[] word) {
        for (int i = scanner.start(argument); i + word.length <= scanner.end(argument); i++) {
            if (CallScanner.startsWith(bytes, i, scanner.end(argument), word)) {
                return true;
            }
        }
        return false;
    }

    private static Endpoint named(String path) {
        return path.isEmpty() ? Endpoint.UNKNOWN : Endpoint.file(path);
    }

    private static boolean isQuoted(byte[] text, int from, int to) {
        return from < to && text[from] == '"';
    }

    private static boolean isNull(byte[] text, int from, int to) {
        return from < to && text[from] == 'N';
    }

    // A name longer than any path may be is cut by strace: "aaaa"...
    private static String unquote(byte[] text, int from, int to) {
        int end = CallScanner.afterQuotes(text, from + 1, to);
        return EscapedText.decode(text, from + 1, (end < 0 ? to : end) - 1);
    }

    private static Operation operation(Syscall call) {
        return Objects.requireNonNull(call.operation(), "This form of call has one operation");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
