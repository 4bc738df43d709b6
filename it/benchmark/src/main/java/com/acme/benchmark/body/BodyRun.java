package com.acme.benchmark.body;

import com.acme.benchmark.ClassArchives;
import com.acme.benchmark.Moment;
import com.acme.benchmark.Program;
import com.acme.benchmark.TestRun;
import com.acme.benchmark.Tracers;
import com.acme.benchmark.WorkFolder;
import dev.profileio.trace.strace.StraceTracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ways to run the body. Each checks that all of its operations were seen by what was to see them.
 *
 * @param operations how many operations
 * @param threads on how many threads
 */
record BodyRun(int operations, int threads) {

    /** The report's last files. */
    private static final List<String> PAGE = List.of("histogram.png", "heatmap.png", "index.html");

    /**
     * What came out.
     *
     * @param bodyMillis how long the body took
     * @param resultSeconds how long it took from there to the test's result, or nothing where there is no test
     * @param pageSeconds how long it took from there until both pictures and the page were written, or nothing, too
     */
    record Result(double bodyMillis, double resultSeconds, double pageSeconds) {
        private Result(double bodyMillis) {
            this(bodyMillis, Double.NaN, Double.NaN);
        }
    }

    /** By itself. */
    Result alone() throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            return alone(work, List.of(), List.of(), Alone.class);
        }
    }

    /** Under strace, with what ProfileIO gives it. */
    Result underStrace() throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            Path traces = Files.createDirectory(work.path().resolve("traces"));
            List<String> strace =
                    Tracers.usable(StraceTracer.probe()).prepare(traces).commandPrefix();
            Result result = alone(work, strace, List.of(), Alone.class);
            expectAll("lines of strace's", traced(traces));
            return result;
        }
    }

    /** Under Flight Recorder. */
    Result underFlightRecorder() throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            Result result = alone(work, List.of(), List.of(Recorded.OPTIONS), Recorded.class);
            expectAll("events of Flight Recorder's", recorded(work.path().resolve(Recorded.RECORDING)));
            return result;
        }
    }

    private Result alone(WorkFolder work, List<String> prefix, List<String> options, Class<?> main) throws Exception {
        new Program(prefix, options, main, List.of(Integer.toString(operations), Integer.toString(threads)))
                .run(work.path())
                .successfully();
        return new Result(Alone.millis(work.path()));
    }

    /** Under Flight Recorder, in a test that is not profiled. */
    Result underFlightRecorderInATest() throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            test(work, List.of(), "flightRecorderByHand", Recorded.OPTIONS);
            expectAll("events of Flight Recorder's", recorded(work.path().resolve(Recorded.RECORDING)));
            return new Result(Alone.millis(work.path()));
        }
    }

    private void test(WorkFolder work, List<String> earlier, String test, String option)
            throws IOException, InterruptedException {
        List<String> options = List.of(
                "-D" + ProfiledWrites.OPERATIONS + "=" + operations,
                "-D" + ProfiledWrites.THREADS + "=" + threads,
                ClassArchives.option(),
                "-Dprofileio.spares=false",
                option);
        List<String> selectors = new ArrayList<>(earlier);
        selectors.add("method:" + ProfiledWrites.class.getName() + "#" + test + "()");
        new Program(List.of(), options, TestRun.class, selectors)
                .run(work.path())
                .successfully();
    }

    /** As a test under ProfileIO, the only one of its JVM. */
    Result profiled(String test) throws Exception {
        return profiled(List.of(), test);
    }

    /** The same after others, whose JVM is warm by now. */
    Result profiledAfterOthers(String test) throws Exception {
        return profiled(List.of("class:" + EarlierTests.class.getName()), test);
    }

    private Result profiled(List<String> earlier, String test) throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            Path reports = work.path().resolve("reports");
            test(work, earlier, test, "-Dprofileio.reports=" + reports);
            Path report = reports.resolve(ProfiledWrites.class.getName()).resolve(test);
            List<Moment> page = new ArrayList<>();
            for (String file : PAGE) {
                page.add(Moment.modified(report.resolve(file)));
            }
            Moment ended = Moment.read(work.path().resolve(ProfiledWrites.ENDED));
            JsonNode profile = JsonMapper.shared().readTree(report.resolve("profile.json"));
            expectAll("writes of the profile", profile.at("/totals/write/ops").asLong());
            return new Result(
                    profile.at("/window/durationNanos").asLong() / 1e6,
                    Moment.read(work.path().resolve(TestRun.FINISHED)).secondsAfter(ended),
                    page.stream()
                            .mapToDouble(moment -> moment.secondsAfter(ended))
                            .max()
                            .orElseThrow());
        }
    }

    private static long traced(Path traces) throws IOException {
        long found = 0;
        try (Stream<Path> files = Files.list(traces)) {
            for (Path file : files.toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    found += lines.filter(line -> line.contains(" write(") && line.contains(Writes.FILE))
                            .count();
                }
            }
        }
        return found;
    }

    private static long recorded(Path recording) throws IOException {
        long found = 0;
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.FileWrite")
                        && String.valueOf(event.getString("path")).contains(Writes.FILE)) {
                    found++;
                }
            }
        }
        return found;
    }

    private void expectAll(String what, long found) throws IOException {
        int expected = operations / threads * threads;
        if (found != expected) {
            throw new IOException("Expected " + expected + " " + what + ", found " + found);
        }
    }
}
