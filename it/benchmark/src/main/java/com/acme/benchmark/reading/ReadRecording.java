package com.acme.benchmark.reading;

import com.acme.benchmark.WorkFolder;
import com.acme.benchmark.body.Recorded;
import dev.profileio.IoProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Reads what Flight Recorder wrote. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadRecording {

    /** How many events it has, about. */
    @Param("100000")
    public int events;

    private WorkFolder work;
    private WorkFolder once;

    @Setup
    public void write() throws Exception {
        work = WorkFolder.create();
        Recorded.record(work.path(), events, 1);
        link();
        TraceReader.check(read().writes().ops(), events);
        delete();
    }

    @TearDown
    public void deleteAll() throws IOException {
        work.close();
    }

    /** ProfileIO expects a folder of which it has not read before. */
    @Setup(Level.Invocation)
    public void link() throws IOException {
        once = WorkFolder.create();
        Files.createLink(once.path().resolve(Recorded.RECORDING), work.path().resolve(Recorded.RECORDING));
    }

    @TearDown(Level.Invocation)
    public void delete() throws IOException {
        once.close();
    }

    @Benchmark
    public IoProfile read() throws IOException {
        return TraceReader.recording(once.path(), work.path().resolve(Recorded.MARKER));
    }

    /** What the JDK takes by itself. */
    @Benchmark
    public void readWithTheJdkAlone(Blackhole eats) throws IOException {
        Path file = once.path().resolve(Recorded.RECORDING);
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                eats.consume(recording.readEvent());
            }
        }
    }
}
