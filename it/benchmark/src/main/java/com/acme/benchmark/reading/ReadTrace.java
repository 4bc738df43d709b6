package com.acme.benchmark.reading;

import com.acme.benchmark.WorkFolder;
import dev.profileio.IoProfile;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads what strace wrote. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadTrace {

    /** How many lines all files have together. */
    @Param("1000000")
    public int lines;

    /** How many threads there were. */
    @Param({"1", "2"})
    public int files;

    private WorkFolder work;
    private Tracing tracing;

    @Setup
    public void write() throws IOException {
        work = WorkFolder.create();
        for (int file = 0; file < files; file++) {
            SyntheticTrace.write(work.path().resolve("t." + (4711 + file)), file, lines / files);
        }
        tracing = TraceReader.strace(work.path());
        TraceReader.check(TraceReader.calls(read()), lines / files * files);
    }

    @TearDown
    public void delete() throws IOException {
        work.close();
    }

    @Benchmark
    public IoProfile read() throws IOException {
        return TraceReader.profile(tracing, SyntheticTrace.window(lines / files));
    }

    @Benchmark
    public IoProfile findMarksAndRead() throws IOException {
        return TraceReader.marked(tracing, Path.of(SyntheticTrace.MARKER));
    }
}
