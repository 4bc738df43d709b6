package dev.profileio.trace.strace;

import java.io.IOException;
import java.io.InputStream;

/** Gives a stream's lines one after another as slices of a single buffer, so that memory stays flat. */
final class LineReader {

    /** The longest line that is given whole, in bytes without the line feed. */
    static final int MAX_LINE = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[4 * MAX_LINE];
    private int limit;
    private int next;

    private int start;
    private int end;
    private boolean tooLong;
    private boolean cut;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false after the last. */
    boolean next() throws IOException {
        tooLong = false;
        cut = false;
        start = next;
        int searched = next;
        while (true) {
            int lineFeed = ByteSearch.lineFeed(buffer, searched, limit);
            if (lineFeed >= 0) {
                end = lineFeed;
                next = lineFeed + 1;
                break;
            }
            if (limit - start > MAX_LINE) {
                skipRest();
                break;
            }
            int length = limit - start;
            if (!fill()) {
                end = limit;
                next = limit;
                cut = true;
                return length > 0;
            }
            searched = start + length;
        }
        if (end - start > MAX_LINE) {
            tooLong = true;
            end = start + MAX_LINE;
        }
        return true;
    }

    /** What holds the line; the next call of {@link #next} changes it. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where the line ends, exclusive. */
    int end() {
        return end;
    }

    /** Whether the line was longer than {@link #MAX_LINE}, and only its beginning is here. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether the stream ended before the line did. */
    boolean cut() {
        return cut;
    }

    /** Moves what is left to the front and reads once; {@code start} follows. False at the end of the stream. */
    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read > 0) {
            limit += read;
        }
        return read >= 0;
    }

    /** Keeps the beginning of a line that is too long and reads past its end. */
    private void skipRest() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, MAX_LINE + 1);
        start = 0;
        end = MAX_LINE + 1;
        while (true) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                limit = end;
                next = end;
                cut = true;
                return;
            }
            int lineFeed = ByteSearch.lineFeed(buffer, end, end + read);
            if (lineFeed >= 0) {
                limit = end + read;
                next = lineFeed + 1;
                return;
            }
        }
    }
}
