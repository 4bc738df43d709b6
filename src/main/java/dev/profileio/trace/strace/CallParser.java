package dev.profileio.trace.strace;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
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
    private final AccessParser accesses = new AccessParser(scanner);
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
        int open = endOfName(line, from, to);
        Syscall call = table.find(line, from, open);
        if (call == null || !scanner.scan(line, open + 1, to) || !result.parse(line, scanner.end(), to)) {
            return false;
        }
        bytes = line;
        startNanos = nanos;
        switch (result.kind()) {
            case KILLED -> {
                if (call.counts()) {
                    summary.unfinishedCalls.add(Samples.of(line, from, to));
                }
            }
            case RESTARTED -> restarted(call);
            default -> {
                return accept(call);
            }
        }
        return true;
    }

    /** Whether anything of a report is missing if a call, of which the beginning is known, never returned. */
    boolean counts(byte[] beginning) {
        Syscall call = table.find(beginning, 0, endOfName(beginning, 0, beginning.length));
        return call == null || call.counts();
    }

    private static int endOfName(byte[] line, int from, int to) {
        int open = from;
        while (open < to && line[open] != '(') {
            open++;
        }
        return open;
    }

    private void restarted(Syscall call) {
        switch (call.form()) {
            case SENDFILE, SPLICE, COPY_RANGE -> {
                summary.restarted(Operation.READ);
                summary.restarted(Operation.WRITE);
            }
            case SEEK, LONG_SEEK, RING, RESTART -> {}
            default -> summary.restarted(operation(call));
        }
    }

    private boolean accept(Syscall call) {
        return switch (call.form()) {
            case DESCRIPTOR -> hasArguments(1) && emit(call, operation(call), descriptor(0), 0);
            case AT_POSITION -> hasArguments(1) && move(call, operation(call), 0, AccessParser.NO_OFFSET);
            case AT_OFFSET -> hasArguments(4) && move(call, operation(call), 0, 3);
            case SOCKET -> hasArguments(1) && emit(call, operation(call), socket(), result.value());
            case MESSAGES -> hasArguments(2) && messages(call);
            case SENDFILE ->
                hasArguments(3)
                        && move(call, Operation.READ, 1, 2)
                        && move(call, Operation.WRITE, 0, AccessParser.NO_OFFSET);
            case SPLICE -> hasArguments(4) && transfer(call);
            case COPY_RANGE -> hasArguments(4) && copyRange(call);
            case MEMORY -> emit(call, operation(call), Endpoint.UNKNOWN, 0);
            case PATH -> hasArguments(1) && emit(call, operation(call), path(), 0);
            case PATH_AT -> hasArguments(2) && emit(call, operation(call), pathAt(), 0);
            case OPEN -> hasArguments(1) && emit(call, operation(call), failed() ? path() : opened(1), 0);
            case OPEN_AT -> hasArguments(2) && openAt(call);
            case MAPPING -> hasArguments(5) && mapping(call);
            case SEEK -> hasArguments(3) && seek(2, result.value());
            case LONG_SEEK -> hasArguments(4) && seek(3, Numbers.parse(bytes, scanner.start(2) + 1, scanner.end(2)));
            case RING -> ring();
            case RESTART -> true;
        };
    }

    private boolean openAt(Syscall call) {
        followWorkingDirectory();
        return emit(call, operation(call), failed() ? pathAt() : opened(2), 0);
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
        return transfer(call);
    }

    // A transfer that fails is a failed call of both kinds: sendfile's failures are in both of the kernel's counters.
    private boolean transfer(Syscall call) {
        return move(call, Operation.READ, 0, 1) && move(call, Operation.WRITE, 2, 3);
    }

    private boolean move(Syscall call, Operation operation, int descriptor, int offset) {
        Endpoint file = descriptor(descriptor);
        Access access =
                failed() ? Access.UNKNOWN : accesses.of(bytes, operation, descriptor, offset, file, result.value());
        return emit(call, operation, file, result.value(), access);
    }

    private boolean seek(int whence, long target) {
        if (!failed()) {
            accesses.moved(bytes, 1, whence, target, descriptor(0));
        }
        return true;
    }

    private boolean mapping(Syscall call) {
        if (scanner.contains(bytes, 3, MAP_ANONYMOUS)) {
            return true;
        }
        Endpoint file = descriptor(4);
        if (file.equals(Endpoint.UNKNOWN)) {
            return true;
        }
        if (!failed() && scanner.contains(bytes, 2, PROT_WRITE) && scanner.contains(bytes, 3, MAP_SHARED)) {
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
        return emit(call, operation, endpoint, moved, Access.UNKNOWN);
    }

    private boolean emit(Syscall call, Operation operation, Endpoint endpoint, long moved, Access access) {
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
                access,
                null));
        return true;
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

    private Endpoint opened(int flags) {
        Endpoint file = descriptors.get(bytes, result.start(), result.end());
        accesses.opened(bytes, result.value(), flags, file);
        return file;
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
