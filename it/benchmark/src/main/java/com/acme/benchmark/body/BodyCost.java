package com.acme.benchmark.body;

import com.acme.benchmark.Effort;
import com.acme.benchmark.Question;
import com.acme.benchmark.Rounds;
import com.acme.benchmark.Section;
import com.acme.benchmark.Series;
import com.acme.benchmark.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** How much slower a body of many operations is, and how long after its end there is a result. */
public final class BodyCost implements Question {

    private static final String ALONE = "alone";
    private static final String STRACE = "`strace -ff` by hand";
    private static final String PROFILED_STRACE = "ProfileIO, strace, no call sites";
    private static final String PROFILED_CALL_SITES = "ProfileIO, strace, call sites";
    private static final String RECORDER = "Flight Recorder by hand";
    private static final String RECORDER_IN_A_TEST = "Flight Recorder by hand, in a test";
    private static final String PROFILED_RECORDER = "ProfileIO, Flight Recorder";

    /** What a test of ProfiledWrites is called here. */
    private static final Map<String, String> PROFILED = new TreeMap<>(Map.of(
            PROFILED_STRACE,
            "strace",
            PROFILED_CALL_SITES,
            "straceWithCallSites",
            PROFILED_RECORDER,
            "flightRecorder"));

    private static final String AFTER_OTHERS = ", after " + EarlierTests.TESTS + " others in its JVM";

    @Override
    public List<Section> answer(Effort effort) throws Exception {
        Map<String, Callable<BodyRun.Result>> runs = new LinkedHashMap<>();
        for (int threads : effort.threads()) {
            BodyRun run = new BodyRun(effort.operations(), threads);
            runs.put(key(ALONE, threads), middle(effort, run::alone));
            runs.put(key(STRACE, threads), run::underStrace);
            runs.put(key(RECORDER, threads), middle(effort, run::underFlightRecorder));
            runs.put(key(RECORDER_IN_A_TEST, threads), middle(effort, run::underFlightRecorderInATest));
            PROFILED.forEach((name, test) -> {
                Callable<BodyRun.Result> profiled = () -> run.profiled(test);
                runs.put(key(name, threads), name.equals(PROFILED_RECORDER) ? middle(effort, profiled) : profiled);
                runs.put(key(name + AFTER_OTHERS, threads), () -> run.profiledAfterOthers(test));
            });
        }
        makeArchives();
        Map<String, List<BodyRun.Result>> results = Rounds.run(effort.rounds(), runs);
        String operations = String.format(Locale.ROOT, "%,d", effort.operations());
        return List.of(
                new Section("A body of " + operations + " writes of 100 bytes", slowdown(effort, results)),
                new Section(
                        "From the end of a body of " + operations
                                + " writes to the test's result, and to its pictures and page",
                        delay(effort, results)));
    }

    /** Some runs in the place of one, where one is over at once: it meets a noise, or does not. */
    private static Callable<BodyRun.Result> middle(Effort effort, Callable<BodyRun.Result> run) {
        return () -> {
            List<BodyRun.Result> results = new ArrayList<>();
            for (int i = 0; i < effort.repetitions(); i++) {
                results.add(run.call());
            }
            results.sort(Comparator.comparing(BodyRun.Result::bodyMillis));
            return results.get(results.size() / 2);
        };
    }

    /** The first run of each kind makes the archive of classes that the others find, and is slower for it. */
    private static void makeArchives() throws Exception {
        BodyRun run = new BodyRun(1, 1);
        for (String test : PROFILED.values()) {
            run.profiled(test);
        }
    }

    private static Table slowdown(Effort effort, Map<String, List<BodyRun.Result>> results) {
        Table table = new Table(
                "body", "threads", "runs", "min, ms", "median", "max", "× alone", "× by hand", "× in a test", "target");
        for (int threads : effort.threads()) {
            Bodies bodies = new Bodies(results, threads);
            bodies.addTo(table, ALONE, "", "", "");
            bodies.addTo(table, STRACE, "", "", "");
            bodies.addTo(table, PROFILED_STRACE, STRACE, "", "≤ 1.05 by hand");
            bodies.addTo(table, PROFILED_CALL_SITES, STRACE, "", "");
            bodies.addTo(table, RECORDER, "", "", "");
            bodies.addTo(table, RECORDER_IN_A_TEST, RECORDER, "", "");
            bodies.addTo(table, PROFILED_RECORDER, RECORDER, RECORDER_IN_A_TEST, "≤ 1.10 in a test");
        }
        return table;
    }

    /**
     * The bodies of one number of threads.
     *
     * @param results all results
     * @param threads how many threads
     */
    private record Bodies(Map<String, List<BodyRun.Result>> results, int threads) {

        /** Adds a row; what it is not compared with has an empty name. */
        void addTo(Table table, String name, String byHand, String inATest, String target) {
            String[] cells = millis(name).cells("%.0f");
            table.add(
                    name,
                    Integer.toString(threads),
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    times(name, ALONE),
                    times(name, byHand),
                    times(name, inATest),
                    target);
        }

        private String times(String name, String other) {
            return other.isEmpty() ? "" : millis(name).times(millis(other));
        }

        private Series millis(String name) {
            return new Series(results.get(key(name, threads)).stream()
                    .map(BodyRun.Result::bodyMillis)
                    .toList());
        }
    }

    private static Table delay(Effort effort, Map<String, List<BodyRun.Result>> results) {
        Table table = new Table(
                "body",
                "threads",
                "runs",
                "result: min, s",
                "median",
                "max",
                "pictures and page: min, s",
                "median",
                "max",
                "target");
        for (int threads : effort.threads()) {
            for (String name : PROFILED.keySet()) {
                for (String order : List.of("", AFTER_OTHERS)) {
                    List<BodyRun.Result> runs = results.get(key(name + order, threads));
                    String[] result = seconds(runs, BodyRun.Result::resultSeconds);
                    String[] page = seconds(runs, BodyRun.Result::pageSeconds);
                    table.add(
                            name + order,
                            Integer.toString(threads),
                            result[0],
                            result[1],
                            result[2],
                            result[3],
                            page[1],
                            page[2],
                            page[3],
                            "< 0.50");
                }
            }
        }
        return table;
    }

    private static String[] seconds(List<BodyRun.Result> runs, Function<BodyRun.Result, Double> what) {
        return new Series(runs.stream().map(what).toList()).cells("%.2f");
    }

    private static String key(String name, int threads) {
        return name + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
