package com.acme.benchmark.body;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The body that is slowed down: writes of 100 bytes, by one thread into one file or by several into one each. */
final class Writes {

    /** What the names of the files begin with. */
    static final String FILE = "written-";

    private static final int BYTES = 100;

    private Writes() {}

    /** The same as {@link #run}; gives how many nanoseconds it took. */
    static long time(Path folder, int operations, int threads) throws Exception {
        long start = System.nanoTime();
        run(folder, operations, threads);
        return System.nanoTime() - start;
    }

    /** Writes into files in a folder. */
    static void run(Path folder, int operations, int threads) throws Exception {
        if (threads == 1) {
            write(folder.resolve(FILE + 0), operations);
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Path file = folder.resolve(FILE + i);
                writers.add(() -> {
                    write(file, operations / threads);
                    return null;
                });
            }
            for (Future<Void> writer : executor.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void write(Path file, int operations) throws IOException {
        byte[] block = new byte[BYTES];
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < operations; i++) {
                out.write(block);
            }
        }
    }
}
