package dev.profileio.trace.strace;

import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.trace.strace.TraceMarks.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds writes to one file in a trace that may be gigabytes long. It searches for the bytes of the file's name, skipping
 * as many bytes as the name has, and parses only the lines in which it finds them.
 */
final class MarkSearch {

    // Room for the longest line, and for reads that are worth their system call.
    private static final int BUFFER = 8 * LineReader.MAX_LINE;

    private final String marker;
    private final DeletedMark mark;
    private final byte[] pattern;
    private final int[] skips = new int[256];

    MarkSearch(Path marker, DeletedMark mark) {
        this.marker = marker.toString();
        this.mark = mark;
        this.pattern = pattern(this.marker);
        Arrays.fill(skips, pattern.length);
        for (int i = 0; i < pattern.length - 1; i++) {
            skips[pattern[i] & 0xFF] = pattern.length - 1 - i;
        }
    }

    /** The first {@code wanted} writes of one thread's file, in their order. */
    List<Mark> find(InputStream in, long thread, int wanted) throws IOException {
        List<Mark> found = new ArrayList<>();
        CallParser calls = new CallParser(
                thread,
                "/",
                mark,
                call -> {
                    if (isMark(call)) {
                        found.add(new Mark(call.startNanos(), thread));
                    }
                },
                new TraceSummary.Builder());
        byte[] buffer = new byte[BUFFER];
        int limit = 0;
        int read;
        while (found.size() < wanted && (read = in.read(buffer, limit, buffer.length - limit)) >= 0) {
            limit += read;
            int complete = lastLineFeed(buffer, limit) + 1;
            int hit = indexOf(buffer, 0, complete);
            while (hit >= 0 && found.size() < wanted) {
                int lineEnd = indexOfLineFeed(buffer, hit);
                parse(buffer, lastLineFeed(buffer, hit) + 1, lineEnd, calls);
                hit = indexOf(buffer, lineEnd, complete);
            }
            // What has no line feed in a full buffer is a line that is too long to be a mark.
            int keep = complete == 0 && limit == buffer.length ? limit : complete;
            System.arraycopy(buffer, keep, buffer, 0, limit - keep);
            limit -= keep;
        }
        return found;
    }

    private static void parse(byte[] line, int from, int to, CallParser calls) {
        long nanos = Timestamp.nanos(line, from, to);
        if (nanos != Timestamp.NONE) {
            calls.parse(line, Timestamp.textStart(line, from, to), to, nanos);
        }
    }

    private boolean isMark(IoCall call) {
        return call.operation() == Operation.WRITE
                && !call.failed()
                && call.path().equals(marker);
    }

    /**
     * The end of the path as strace prints it, with the bracket behind. Of the path it has as much as is never escaped; the
     * lines found are compared with the whole path.
     */
    private static byte[] pattern(String path) {
        int start = path.length();
        while (start > 0 && isPlain(path.charAt(start - 1))) {
            start--;
        }
        return (path.substring(start) + ">").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "/._-".indexOf(c) >= 0;
    }

    // Horspool's search.
    private int indexOf(byte[] bytes, int from, int to) {
        int last = pattern.length - 1;
        int i = from;
        while (i + last < to) {
            if (Arrays.equals(bytes, i, i + pattern.length, pattern, 0, pattern.length)) {
                return i;
            }
            i += skips[bytes[i + last] & 0xFF];
        }
        return -1;
    }

    private static int lastLineFeed(byte[] bytes, int before) {
        int i = before - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    private static int indexOfLineFeed(byte[] bytes, int from) {
        int i = from;
        while (bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
