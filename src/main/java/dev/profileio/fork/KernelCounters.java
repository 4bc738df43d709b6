package dev.profileio.fork;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What the kernel counts of this process: all that read and write calls moved, of every thread, and of child processes that
 * were waited for. Flight Recorder's own threads are left out.
 */
final class KernelCounters {

    private static final Path PROCESS = Path.of("/proc/self/io");
    private static final Path THREADS = Path.of("/proc/self/task");
    private static final List<String> COUNTERS = List.of("syscr", "rchar", "syscw", "wchar");

    /** The mark before the body and the one behind it: each a write of one byte. */
    private static final int MARKS = 2;

    private final Map<String, Long> before;
    private final long startNanos;

    private KernelCounters(Map<String, Long> before, long startNanos) {
        this.before = before;
        this.startNanos = startNanos;
    }

    /** Reads the counters, as the last thing before the first mark. */
    static KernelCounters start() throws IOException {
        // Loads the classes that take one, which is counted as well.
        Snapshot.of(PROCESS);
        Map<String, Long> recorder = sum(recorderThreads());
        Snapshot process = Snapshot.of(PROCESS);
        Map<String, Long> before = new HashMap<>(process.counters);
        recorder.forEach((name, value) -> before.merge(name, -value, Long::sum));
        // What has just been read is counted from here on.
        before.merge("syscr", 1L, Long::sum);
        before.merge("rchar", (long) process.length, Long::sum);
        before.merge("syscw", (long) MARKS, Long::sum);
        before.merge("wchar", (long) MARKS, Long::sum);
        return new KernelCounters(before, SystemTime.nanos());
    }

    /** Reads them again, as the first thing after the second mark, and writes down by how much they grew. */
    void finish(Path file) throws IOException {
        long endNanos = SystemTime.nanos();
        Map<String, Long> after = Snapshot.of(PROCESS).counters;
        // One that has started meanwhile has counted from nothing.
        Map<String, Long> recorder = sum(recorderThreads());
        Properties properties = new Properties();
        properties.setProperty("startNanos", Long.toString(startNanos));
        properties.setProperty("endNanos", Long.toString(endNanos));
        for (String name : COUNTERS) {
            long grown = after.getOrDefault(name, 0L) - recorder.getOrDefault(name, 0L) - before.getOrDefault(name, 0L);
            properties.setProperty(name, Long.toString(grown));
        }
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    private static List<Path> recorderThreads() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (name(thread).startsWith("JFR ")) {
                    found.add(thread.resolve("io"));
                }
            }
        }
        return found;
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException threadEnded) {
            return "";
        }
    }

    private static Map<String, Long> sum(List<Path> files) {
        Map<String, Long> sum = new HashMap<>();
        for (Path file : files) {
            try {
                Snapshot.of(file).counters.forEach((name, value) -> sum.merge(name, value, Long::sum));
            } catch (IOException threadEnded) {
                // What it did is counted as the process's.
            }
        }
        return sum;
    }

    /**
     * One reading of a file of counters.
     *
     * @param counters their values
     * @param length of the file in bytes, which came in one read
     */
    private record Snapshot(Map<String, Long> counters, int length) {

        static Snapshot of(Path file) throws IOException {
            byte[] bytes = new byte[1024];
            int length;
            try (FileInputStream in = new FileInputStream(file.toFile())) {
                length = Math.max(0, in.read(bytes));
            }
            Map<String, Long> counters = new HashMap<>();
            new String(bytes, 0, length, StandardCharsets.US_ASCII).lines().forEach(line -> {
                int colon = line.indexOf(':');
                if (colon > 0 && COUNTERS.contains(line.substring(0, colon))) {
                    counters.put(
                            line.substring(0, colon),
                            Long.valueOf(line.substring(colon + 1).strip()));
                }
            });
            return new Snapshot(counters, length);
        }
    }
}
