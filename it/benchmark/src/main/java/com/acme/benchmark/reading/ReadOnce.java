package com.acme.benchmark.reading;

import com.acme.benchmark.body.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Reads one trace, as the test's JVM does after a fork, and writes down how much memory that took. Its arguments: what wrote
 * the trace, its folder, how many operations it has, and whether to look at the heap.
 */
final class ReadOnce {

    static final String STRACE = "strace";
    static final String RECORDER = "recorder";

    /** The file with the peak of what was alive on the heap, in bytes. */
    static final String HEAP = "heap";

    /** The file with the peak of the process's resident set, in KiB. */
    static final String RESIDENT = "resident";

    private ReadOnce() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path trace = Path.of(arguments[1]);
        long operations = Long.parseLong(arguments[2]);
        if (Boolean.parseBoolean(arguments[3])) {
            LiveHeap heap = LiveHeap.watch();
            read(arguments[0], trace, operations);
            Files.writeString(Path.of(HEAP), Long.toString(heap.peak()));
        } else {
            // Nothing collects garbage but the JVM itself.
            read(arguments[0], trace, operations);
            Files.writeString(Path.of(RESIDENT), resident());
        }
    }

    private static void read(String tracer, Path trace, long operations) throws IOException {
        TraceReader.check(
                tracer.equals(STRACE)
                        ? TraceReader.calls(TraceReader.profile(
                                TraceReader.strace(trace),
                                SyntheticTrace.window(Math.toIntExact(operations / files(trace)))))
                        : TraceReader.recording(trace, trace.resolveSibling(Recorded.MARKER))
                                .writes()
                                .ops(),
                operations);
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow(() -> new IOException("Expected VmHWM in /proc/self/status, found none"));
    }
}
