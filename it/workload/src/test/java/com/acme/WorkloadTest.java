package com.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.SizeShare;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small and large operations, one after another and at once: each phase has its own shape in the heatmap. */
class WorkloadTest {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;
    private static final byte[] LINE = "user login\n".getBytes(US_ASCII);

    @TempDir
    Path folder;

    @Test
    @ProfileIo(histogram = true, heatmap = true)
    @IoBudget(on = Operation.WRITE, path = "audit.log", maxOps = 10_100, maxBytes = "112 kB")
    @IoBudget(
            on = Operation.WRITE,
            path = "table.db",
            maxOps = 48,
            sizes = @SizeShare(atLeast = "1 MiB", minPercent = 100))
    @IoBudget(on = Operation.READ, path = "table.db", maxBytes = "60 MiB")
    void smallAndLarge() throws Exception {
        Path table = folder.resolve("table.db");
        try (OutputStream log = new FileOutputStream(folder.resolve("audit.log").toFile())) {
            for (int i = 0; i < 10_000; i++) {
                log.write(LINE);
            }
            dump(table);
            Thread.sleep(400);
            lookUp(table, log);
        }
        List<Callable<Void>> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path queue = folder.resolve("queue-" + i);
            int delay = 200 * i;
            threads.add(() -> writeMoreAndMore(queue, delay));
            threads.add(() -> readLessAndLess(table, delay));
        }
        runAtOnce(threads);
    }

    /** Few operations that move most of the bytes. */
    private static void dump(Path table) throws Exception {
        try (FileChannel channel = FileChannel.open(table, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(MIB);
            for (int i = 0; i < 48; i++) {
                channel.write(block.rewind());
                Thread.sleep(8);
            }
        }
    }

    /** Pages of 4 KiB, anywhere in the table; now and then one is logged. */
    private static void lookUp(Path table, OutputStream log) throws IOException {
        Random random = new Random(42);
        try (FileChannel channel = FileChannel.open(table)) {
            ByteBuffer page = ByteBuffer.allocateDirect(4 * KIB);
            int pages = (int) (channel.size() / page.capacity());
            for (int i = 1; i <= 10_000; i++) {
                channel.read(page.rewind(), (long) random.nextInt(pages) * page.capacity());
                if (i % 100 == 0) {
                    log.write(LINE);
                }
            }
        }
    }

    private static Void writeMoreAndMore(Path queue, int delay) throws Exception {
        Thread.sleep(delay);
        try (FileChannel channel = FileChannel.open(queue, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int size = 16; size <= 256 * KIB; size *= 2) {
                ByteBuffer entry = ByteBuffer.allocateDirect(size);
                for (int i = 0; i < 20; i++) {
                    channel.write(entry.rewind());
                    Thread.sleep(2);
                }
            }
        }
        return null;
    }

    private static Void readLessAndLess(Path table, int delay) throws Exception {
        Thread.sleep(delay);
        try (FileChannel channel = FileChannel.open(table)) {
            for (int size = 256 * KIB; size >= 16; size /= 2) {
                ByteBuffer range = ByteBuffer.allocateDirect(size);
                for (int i = 0; i < 20; i++) {
                    channel.read(range.rewind());
                    Thread.sleep(2);
                }
            }
        }
        return null;
    }

    private static void runAtOnce(List<Callable<Void>> threads) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads.size());
        try {
            for (Future<Void> each : executor.invokeAll(threads)) {
                each.get();
            }
        } finally {
            executor.shutdown();
        }
    }
}
