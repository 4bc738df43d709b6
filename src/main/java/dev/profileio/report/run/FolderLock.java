package dev.profileio.report.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one thread of one JVM at a time may bring up to date.
 *
 * <p>The lock of a file is its JVM's, and a second one in the same JVM is refused, whichever class loader asks for it. So
 * it is asked for again and again: nobody holds it for long.
 */
final class FolderLock {

    private static final String NAME = ".index.lock";

    private static final long PAUSE_MILLIS = 10;

    private FolderLock() {}

    /** What is done to the folder. */
    interface Action {
        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Waits for the folder, and brings it up to date.
     *
     * @param patience how long to wait
     * @throws IOException if the folder could not be had in that time
     */
    static void holding(Path folder, Duration patience, Action action) throws IOException {
        Path file = folder.resolve(NAME);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel, file, patience);
            try {
                action.run();
            } finally {
                lock.release();
            }
        }
    }

    private static FileLock lock(FileChannel channel, Path file, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        FileLock lock = attempt(channel);
        while (lock == null) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("Waited " + patience.toSeconds() + " s for the lock of " + file);
            }
            pause(file);
            lock = attempt(channel);
        }
        return lock;
    }

    private static void pause(Path file) throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the lock of " + file);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisJvm) {
            return null;
        }
    }
}
