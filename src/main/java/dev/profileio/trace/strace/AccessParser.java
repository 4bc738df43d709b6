package dev.profileio.trace.strace;

import dev.profileio.Operation;
import dev.profileio.profile.Access;
import java.nio.charset.StandardCharsets;

/** Tells of the reads and writes of one thread whether they are sequential, from the arguments of its calls. */
final class AccessParser {

    /** In the place of an argument's number, of a call that cannot name an offset. */
    static final int NO_OFFSET = -1;

    private static final byte[] O_APPEND = ascii("O_APPEND");
    private static final byte[] RWF_APPEND = ascii("RWF_APPEND");
    private static final byte[] SEEK_CUR = ascii("SEEK_CUR");

    /** The argument with the flags of pwritev2. */
    private static final int WRITE_FLAGS = 4;

    private final CallScanner scanner;
    private final Positions positions = new Positions();

    AccessParser(CallScanner scanner) {
        this.scanner = scanner;
    }

    /** A descriptor was opened, with the flags in an argument. */
    void opened(byte[] bytes, long descriptor, int flags, Endpoint file) {
        if (hasPosition(file)) {
            positions.put(descriptor, Position.opened(file.path(), contains(bytes, flags, O_APPEND)));
        }
    }

    /** The first argument's descriptor was set to a position; two other arguments say by which way. */
    void moved(byte[] bytes, int distance, int whence, long target, Endpoint file) {
        if (!hasPosition(file)) {
            return;
        }
        Position position = position(bytes, 0, file);
        if (contains(bytes, whence, SEEK_CUR)) {
            position.moveBy(signed(bytes, distance), target);
        } else {
            position.moveTo(target);
        }
    }

    /**
     * A read or write moved bytes.
     *
     * @param descriptor the argument with the descriptor
     * @param offset the argument with an offset, or {@link #NO_OFFSET}
     */
    Access of(byte[] bytes, Operation operation, int descriptor, int offset, Endpoint file, long moved) {
        if (!hasPosition(file)) {
            return Access.UNKNOWN;
        }
        Position position = position(bytes, descriptor, file);
        boolean writes = operation == Operation.WRITE;
        if (offset == NO_OFFSET || isNone(bytes, offset)) {
            boolean appends = offset != NO_OFFSET && writes && contains(bytes, WRITE_FLAGS, RWF_APPEND);
            return appends ? position.append() : writes ? position.write(moved) : position.read(moved);
        }
        if (writes && contains(bytes, WRITE_FLAGS, RWF_APPEND)) {
            return Access.SEQUENTIAL;
        }
        long start = offset(bytes, offset);
        return writes ? position.writeAt(start, moved) : position.readAt(start, moved);
    }

    private Position position(byte[] bytes, int argument, Endpoint file) {
        return positions.of(Numbers.parse(bytes, scanner.start(argument), scanner.end(argument)), file.path());
    }

    /** What has a path may have one; sockets, pipes and the like have none. */
    private static boolean hasPosition(Endpoint file) {
        return file.path().startsWith("/");
    }

    private boolean contains(byte[] bytes, int argument, byte[] word) {
        return argument < scanner.count() && scanner.contains(bytes, argument, word);
    }

    /** With NULL, and with -1, the position of the descriptor is meant. */
    private boolean isNone(byte[] bytes, int argument) {
        byte first = bytes[scanner.start(argument)];
        return first == 'N' || first == '-';
    }

    /** {@code 17}, or the first of {@code [17] => [42]}; unknown if there is only an address. */
    private long offset(byte[] bytes, int argument) {
        int from = scanner.start(argument);
        int to = scanner.end(argument);
        if (bytes[from] == '[') {
            return Numbers.parse(bytes, from + 1, to);
        }
        return Numbers.end(bytes, from, to) == to ? Numbers.parse(bytes, from, to) : Position.UNKNOWN;
    }

    private long signed(byte[] bytes, int argument) {
        int from = scanner.start(argument);
        int to = scanner.end(argument);
        return bytes[from] == '-' ? -Numbers.parse(bytes, from + 1, to) : Numbers.parse(bytes, from, to);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
