package dev.profileio.trace.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The events of one thread on disk, to be read in the order of time.
 *
 * <p>Flight Recorder writes whole buffers of a thread's events, sometimes a later one first. So there are runs of events in
 * order, few of them, and reading merges these.
 */
final class EventLog {

    /** There may be thousands of threads, most of which have few events. */
    private static final int FIRST_ENTRIES = 8;

    private static final int ENTRIES_PER_WRITE = 512;

    private static final int ENTRIES_PER_READ = 128;

    private final Path file;
    private final List<Long> runStarts = new ArrayList<>();
    private ByteBuffer buffer = ByteBuffer.allocate(FIRST_ENTRIES * Entry.LENGTH);
    private long last = Long.MIN_VALUE;
    private long length;

    /** An empty log, which will be in a file that does not exist yet. */
    EventLog(Path file) {
        this.file = file;
    }

    /**
     * One event, with numbers in the place of what recurs.
     *
     * @param thread whose it is
     * @param kind the number of its operation
     * @param path the number of its path
     * @param site the number of its line
     * @param startNanos when it began
     * @param endNanos when it ended
     * @param bytes how much it moved
     */
    record Entry(long thread, int kind, int path, int site, long startNanos, long endNanos, long bytes) {

        private static final int LENGTH = 3 * Integer.BYTES + 4 * Long.BYTES;

        private void write(ByteBuffer out) {
            out.putLong(thread).putInt(kind).putInt(path).putInt(site);
            out.putLong(startNanos).putLong(endNanos).putLong(bytes);
        }

        private static Entry read(ByteBuffer in) {
            return new Entry(
                    in.getLong(), in.getInt(), in.getInt(), in.getInt(), in.getLong(), in.getLong(), in.getLong());
        }
    }

    void add(Entry entry) throws IOException {
        if (entry.startNanos() < last || runStarts.isEmpty()) {
            runStarts.add(length);
        }
        last = entry.startNanos();
        if (!buffer.hasRemaining()) {
            makeRoom();
        }
        entry.write(buffer);
        length += Entry.LENGTH;
    }

    private void makeRoom() throws IOException {
        if (buffer.capacity() < ENTRIES_PER_WRITE * Entry.LENGTH) {
            buffer = ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip());
        } else {
            write();
        }
    }

    private void write() throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
        buffer.clear();
    }

    /** Makes all entries readable; there will be no more of them. */
    void finish() throws IOException {
        write();
        buffer = ByteBuffer.allocate(0);
    }

    /** Reads it from the beginning. */
    Reader open() throws IOException {
        return new Reader(FileChannel.open(file, StandardOpenOption.READ));
    }

    /** Gives the entries in the order in which they began. */
    final class Reader implements AutoCloseable {

        private final FileChannel channel;
        private final PriorityQueue<Run> others = new PriorityQueue<>(Comparator.comparingLong(Run::startNanos));
        // Mostly the only one.
        private @Nullable Run run;

        private Reader(FileChannel channel) throws IOException {
            this.channel = channel;
            for (int i = 0; i < runStarts.size(); i++) {
                long end = i + 1 < runStarts.size() ? runStarts.get(i + 1) : length;
                others.add(new Run(channel, runStarts.get(i), end));
            }
            this.run = others.poll();
        }

        /** The next, or null after the last. */
        @Nullable
        Entry next() {
            Run first = run;
            if (first == null) {
                return null;
            }
            Entry entry = first.head;
            try {
                if (!first.advance()) {
                    run = others.poll();
                } else if (!others.isEmpty() && others.peek().startNanos() < first.startNanos()) {
                    run = others.poll();
                    others.add(first);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return entry;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Entries in order; it has one at least. */
    private static final class Run {

        private final FileChannel channel;
        private final ByteBuffer buffer =
                ByteBuffer.allocate(ENTRIES_PER_READ * Entry.LENGTH).limit(0);
        private final long end;
        private long position;
        private Entry head;

        Run(FileChannel channel, long start, long end) throws IOException {
            this.channel = channel;
            this.position = start;
            this.end = end;
            fill();
            this.head = Entry.read(buffer);
        }

        boolean advance() throws IOException {
            if (!buffer.hasRemaining() && position == end) {
                return false;
            }
            if (!buffer.hasRemaining()) {
                fill();
            }
            head = Entry.read(buffer);
            return true;
        }

        private void fill() throws IOException {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, position);
                if (read < 0) {
                    throw new IOException("A log of events is shorter than what was written to it");
                }
                position += read;
            }
            buffer.flip();
        }

        long startNanos() {
            return head.startNanos();
        }
    }
}
