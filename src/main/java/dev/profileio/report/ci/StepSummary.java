package dev.profileio.report.ci;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongFunction;

/**
 * The file whose Markdown GitHub shows as the summary of a step. Every JVM of the step appends to it.
 *
 * @param file the file
 */
record StepSummary(Path file) {

    /** GitHub shows nothing at all of a larger one. */
    private static final long MOST_BYTES = 1 << 20;

    /** For what the step itself may still want to say. */
    private static final long KEPT_FREE = 64 << 10;

    /**
     * Appends to it, while nobody else does.
     *
     * @param text gives the text for so many bytes as there is room for, in UTF-8 no longer than that
     * @throws IOException if it cannot be written, or the text is longer
     */
    void append(LongFunction<String> text) throws IOException {
        // The lock on the file is the whole JVM's.
        synchronized (StepSummary.class) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Other JVMs wait here; closing the channel lets go.
                channel.lock();
                long size = channel.size();
                long room = Math.max(0, MOST_BYTES - KEPT_FREE - size);
                ByteBuffer bytes = ByteBuffer.wrap(text.apply(room).getBytes(UTF_8));
                if (bytes.remaining() > room) {
                    throw new IOException(
                            "Expected at most " + room + " bytes for " + file + ", found " + bytes.remaining());
                }
                channel.position(size);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        }
    }
}
