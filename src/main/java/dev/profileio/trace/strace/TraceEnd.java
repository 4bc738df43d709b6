package dev.profileio.trace.strace;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** When the last call of a trace began, for a body that ended its JVM and so never came to the second mark. */
final class TraceEnd {

    /** Longer than any line that has a time. */
    private static final int TAIL = 1 << 16;

    private TraceEnd() {}

    /** In nanoseconds since the epoch; {@link Timestamp#NONE} where no line has a time. */
    static long nanos(Path folder) throws IOException {
        long last = Timestamp.NONE;
        List<TraceFile> files = TraceFile.in(folder);
        for (TraceFile file : files) {
            last = Math.max(last, lastLine(tail(file)));
        }
        return last;
    }

    private static byte[] tail(TraceFile file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.path().toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return tail;
        }
    }

    private static long lastLine(byte[] tail) {
        int to = tail.length;
        for (int from = tail.length; from > 0; from--) {
            if (tail[from - 1] == '\n') {
                long nanos = Timestamp.nanos(tail, from, to);
                if (nanos != Timestamp.NONE) {
                    return nanos;
                }
                to = from;
            }
        }
        return Timestamp.nanos(tail, 0, to);
    }
}
