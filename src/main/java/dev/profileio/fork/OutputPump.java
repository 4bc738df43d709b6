package dev.profileio.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * Takes one of a process's output streams to one of ours. A thread of its own reads; what it read is printed by the
 * thread that runs the test, since build tools attribute output to a test by the thread that prints it.
 */
final class OutputPump {

    private static final int BUFFER = 8192;

    private static final int LAST_BYTES = 4096;

    private final InputStream from;
    private final PrintStream to;
    private final Path copy;
    private final BlockingQueue<Chunk> queue;
    private final Deque<byte[]> last = new ArrayDeque<>();
    private int lastLength;
    private byte[] held = {};
    private boolean inLine;

    /** What was read at once; nothing, at the end of the stream. */
    static final class Chunk {

        private final OutputPump pump;
        private final byte[] bytes;

        private Chunk(OutputPump pump, byte[] bytes) {
            this.pump = pump;
            this.bytes = bytes;
        }

        boolean isEnd() {
            return bytes.length == 0;
        }

        void print() {
            pump.printLines(bytes);
        }
    }

    /**
     * A pump that has not started.
     *
     * @param from the process's stream
     * @param to our stream
     * @param copy the file that keeps all of it
     * @param queue to the thread that runs the test
     */
    OutputPump(InputStream from, PrintStream to, Path copy, BlockingQueue<Chunk> queue) {
        this.from = from;
        this.to = to;
        this.copy = copy;
        this.queue = queue;
    }

    void start(String name) {
        Thread thread = new Thread(this::read, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The last lines that were printed, oldest first. */
    List<String> lastLines(int count, Charset charset) {
        byte[] bytes = new byte[lastLength];
        int at = 0;
        for (byte[] chunk : last) {
            System.arraycopy(chunk, 0, bytes, at, chunk.length);
            at += chunk.length;
        }
        List<String> lines = new String(bytes, charset).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    private void read() {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream kept = openCopy()) {
            int held = 0;
            for (int length; (length = from.read(buffer, held, buffer.length - held)) >= 0; ) {
                keep(kept, buffer, held, length);
                int end = held + length;
                int whole = Characters.endOfWhole(buffer, end);
                if (whole > 0) {
                    queue.put(new Chunk(this, Arrays.copyOf(buffer, whole)));
                }
                held = end - whole;
                System.arraycopy(buffer, whole, buffer, 0, held);
            }
            if (held > 0) {
                queue.put(new Chunk(this, Arrays.copyOf(buffer, held)));
            }
        } catch (IOException streamClosed) {
            // The process was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            putEnd();
        }
    }

    /** The copy is a service: where it cannot be written, the fork must still be read, or it would wait for ever. */
    private OutputStream openCopy() {
        try {
            return Files.newOutputStream(copy);
        } catch (IOException e) {
            return OutputStream.nullOutputStream();
        }
    }

    private static void keep(OutputStream kept, byte[] bytes, int from, int length) {
        try {
            kept.write(bytes, from, length);
        } catch (IOException diskIsFull) {
            // What came before is kept.
        }
    }

    private void putEnd() {
        try {
            queue.put(new Chunk(this, new byte[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Prints whole lines at once, so that forks that run at the same time do not cut each other's, and holds the rest,
     * unless it is too long for a line.
     */
    private void printLines(byte[] bytes) {
        byte[] all = Arrays.copyOf(held, held.length + bytes.length);
        System.arraycopy(bytes, 0, all, held.length, bytes.length);
        int end = endOfLines(all);
        held = Arrays.copyOfRange(all, end, all.length);
        print(Arrays.copyOf(all, end));
    }

    private static int endOfLines(byte[] bytes) {
        for (int end = bytes.length; end > 0; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return bytes.length < BUFFER ? 0 : bytes.length;
    }

    /** Prints what is no whole line yet, since the rest of it may be long in coming. */
    void printHeld() {
        byte[] bytes = held;
        held = new byte[0];
        print(bytes);
    }

    /** Whether what was printed last is a line that has not ended. */
    boolean isInLine() {
        return inLine;
    }

    private void print(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        to.write(bytes, 0, bytes.length);
        to.flush();
        inLine = bytes[bytes.length - 1] != '\n';
        last.add(bytes);
        lastLength += bytes.length;
        while (lastLength - last.getFirst().length > LAST_BYTES) {
            lastLength -= last.removeFirst().length;
        }
    }
}
