package com.acme.benchmark.reading;

import com.acme.benchmark.Effort;
import com.acme.benchmark.Program;
import com.acme.benchmark.Question;
import com.acme.benchmark.Section;
import com.acme.benchmark.Table;
import com.acme.benchmark.WorkFolder;
import com.acme.benchmark.body.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether the memory that reading takes grows with the trace. */
public final class PeakMemory implements Question {

    private static final List<String> SMALL_HEAP = List.of("-Xmx64m");
    private static final int MOST_LINES_A_FILE = 1_000_000;

    /**
     * What reading one trace took.
     *
     * @param heap what was alive, in MiB
     * @param resident the process's resident set, in MiB
     */
    private record Peaks(double heap, double resident) {}

    @Override
    public List<Section> answer(Effort effort) throws Exception {
        Table table = new Table(
                "trace",
                "operations",
                "live heap, peak MiB",
                "× the smallest",
                "resident set, peak MiB",
                "× the smallest");
        addRows(table, "strace", effort.straceOperations(), PeakMemory::strace);
        addRows(table, "Flight Recorder", effort.recordedOperations(), PeakMemory::recorder);
        return List.of(new Section("Reading a trace with a heap of 64 MiB", table));
    }

    private interface Reading {
        Peaks of(int operations) throws Exception;
    }

    private static void addRows(Table table, String name, List<Integer> sizes, Reading reading) throws Exception {
        List<Peaks> all = new ArrayList<>();
        for (int operations : sizes) {
            Peaks peaks = reading.of(operations);
            all.add(peaks);
            table.add(
                    name,
                    String.format(Locale.ROOT, "%,d", operations),
                    number("%.1f", peaks.heap()),
                    number("%.2f", peaks.heap() / all.get(0).heap()),
                    number("%.0f", peaks.resident()),
                    number("%.2f", peaks.resident() / all.get(0).resident()));
        }
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "OutOfMemoryError" : String.format(Locale.ROOT, format, value);
    }

    /** Many threads may have done the same: their files take no room on disk. */
    private static Peaks strace(int operations) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            int files = Math.max(1, operations / MOST_LINES_A_FILE);
            Path file = work.path().resolve("file");
            SyntheticTrace.write(file, 0, operations / files);
            Path traces = Files.createDirectory(work.path().resolve("traces"));
            for (int i = 0; i < files; i++) {
                Files.createLink(traces.resolve("t." + (4711 + i)), file);
            }
            return new Peaks(
                    peak(work.path(), ReadOnce.STRACE, traces, operations, ReadOnce.HEAP) / (1 << 20),
                    peak(work.path(), ReadOnce.STRACE, traces, operations, ReadOnce.RESIDENT) / (1 << 10));
        }
    }

    private static Peaks recorder(int operations) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            new Program(List.of(), List.of(), Recorded.class, List.of(Integer.toString(operations), "1"))
                    .run(work.path())
                    .successfully();
            double heap = peak(work.path(), ReadOnce.RECORDER, recording(work, "first"), operations, ReadOnce.HEAP);
            double resident =
                    peak(work.path(), ReadOnce.RECORDER, recording(work, "second"), operations, ReadOnce.RESIDENT);
            return new Peaks(heap / (1 << 20), resident / (1 << 10));
        }
    }

    /** Each reading expects a folder of which none has read before. */
    private static Path recording(WorkFolder work, String name) throws IOException {
        Path folder = Files.createDirectory(work.path().resolve(name));
        Files.createLink(folder.resolve(Recorded.RECORDING), work.path().resolve(Recorded.RECORDING));
        return folder;
    }

    private static double peak(Path workingDirectory, String tracer, Path trace, int operations, String what)
            throws IOException, InterruptedException {
        boolean heap = what.equals(ReadOnce.HEAP);
        Program.Ended ended = new Program(
                        List.of(),
                        SMALL_HEAP,
                        ReadOnce.class,
                        List.of(tracer, trace.toString(), Integer.toString(operations), Boolean.toString(heap)))
                .run(workingDirectory);
        if (ended.exitCode() != 0 && ended.output().contains("OutOfMemoryError")) {
            return Double.NaN;
        }
        ended.successfully();
        return Double.parseDouble(Files.readString(workingDirectory.resolve(what)));
    }
}
