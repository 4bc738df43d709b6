package com.acme.benchmark.reading;

import com.acme.benchmark.Effort;
import com.acme.benchmark.Question;
import com.acme.benchmark.Rounds;
import com.acme.benchmark.Section;
import com.acme.benchmark.Series;
import com.acme.benchmark.Table;
import com.acme.benchmark.WorkFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How fast a trace becomes a profile. */
public final class Throughput implements Question {

    private static final String ONE_FILE = "strace, a file";
    private static final String TWO_FILES = "strace, two files";
    private static final String WITH_MARKS = "strace, a file, marks to be found";
    private static final String RECORDING = "Flight Recorder";
    private static final String JDK = "Flight Recorder, the JDK's reader alone";

    @Override
    public List<Section> answer(Effort effort) throws Exception {
        int events = effort.lines() / 10;
        Map<String, Callable<List<Double>>> benchmarks = new LinkedHashMap<>();
        benchmarks.put(ONE_FILE, () -> perSecond(effort, ReadTrace.class, "read", effort.lines(), "lines", "1"));
        benchmarks.put(TWO_FILES, () -> perSecond(effort, ReadTrace.class, "read", effort.lines(), "lines", "2"));
        benchmarks.put(
                WITH_MARKS, () -> perSecond(effort, ReadTrace.class, "findMarksAndRead", effort.lines(), "lines", "1"));
        benchmarks.put(RECORDING, () -> perSecond(effort, ReadRecording.class, "read", events, "events", ""));
        benchmarks.put(JDK, () -> perSecond(effort, ReadRecording.class, "readWithTheJdkAlone", events, "events", ""));
        Map<String, List<List<Double>>> results = Rounds.run(effort.rounds(), benchmarks);

        Map<String, String> comparedTo = new LinkedHashMap<>();
        comparedTo.put(ONE_FILE, ONE_FILE);
        comparedTo.put(TWO_FILES, ONE_FILE);
        comparedTo.put(WITH_MARKS, ONE_FILE);
        comparedTo.put(RECORDING, JDK);
        comparedTo.put(JDK, JDK);
        Table table = new Table(
                "trace", "iterations", "min, million a second", "median", "max", "× a file", "× JDK", "target");
        comparedTo.forEach((name, other) -> {
            Series series = pooled(results.get(name));
            String[] cells = series.cells("%.2f");
            String ratio = name.equals(other) ? "" : series.times(pooled(results.get(other)));
            table.add(
                    name,
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    other.equals(ONE_FILE) ? ratio : "",
                    other.equals(JDK) ? ratio : "",
                    name.equals(ONE_FILE) ? "≥ 2.00" : "");
        });
        return List.of(new Section("Lines or events that become part of a profile", table));
    }

    private static Series pooled(List<List<Double>> rounds) {
        return new Series(rounds.stream().flatMap(List::stream).toList());
    }

    /** Millions of a trace's lines, or events, in each iteration. */
    private static List<Double> perSecond(
            Effort effort, Class<?> benchmarks, String benchmark, int size, String sizeParameter, String files)
            throws Exception {
        try (WorkFolder work = WorkFolder.create()) {
            TimeValue time = TimeValue.milliseconds(effort.iterationMillis());
            OptionsBuilder options = new OptionsBuilder();
            options.include("\\Q" + benchmarks.getName() + "." + benchmark + "\\E$")
                    .param(sizeParameter, Integer.toString(size))
                    .forks(1)
                    .warmupIterations(effort.iterations())
                    .warmupTime(time)
                    .measurementIterations(effort.iterations())
                    .measurementTime(time)
                    .shouldFailOnError(true)
                    .output(work.path().resolve("output.txt").toString());
            if (!files.isEmpty()) {
                options.param("files", files);
            }
            RunResult result = new Runner(options.build()).runSingle();
            return result.getBenchmarkResults().stream()
                    .map(BenchmarkResult::getIterationResults)
                    .flatMap(iterations -> iterations.stream()
                            .map(iteration ->
                                    size / iteration.getPrimaryResult().getScore() / 1e6))
                    .toList();
        }
    }
}
