package com.acme.benchmark.latency;

import com.acme.benchmark.ClassArchives;
import com.acme.benchmark.Effort;
import com.acme.benchmark.Question;
import com.acme.benchmark.Rounds;
import com.acme.benchmark.Section;
import com.acme.benchmark.Series;
import com.acme.benchmark.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What a profiled test costs beyond the test, when there is next to nothing to profile. */
public final class Latency implements Question {

    private static final String NO_SPARES = "-Dprofileio.spares=false";
    private static final String SPARE = "-Dprofileio.spares=1";
    private static final String NO_ARCHIVE = "-Dprofileio.archive=false";

    @Override
    public List<Section> answer(Effort effort) throws Exception {
        int tests = effort.tests();
        int many = effort.manyTests();
        String archive = ClassArchives.option();
        String quickPerf = "QuickPerf, `@HeapSize`";
        Map<String, Suite> suites = new LinkedHashMap<>();
        suites.put("ProfileIO", new Suite(ProfileIoSuite.class, List.of(NO_SPARES, archive), tests, true));
        suites.put("ProfileIO, a spare fork", new Suite(ProfileIoSuite.class, List.of(SPARE, archive), tests, true));
        suites.put(
                "ProfileIO, no archive", new Suite(ProfileIoSuite.class, List.of(NO_SPARES, NO_ARCHIVE), tests, true));
        suites.put(quickPerf, new Suite(QuickPerfSuite.class, List.of(), tests, true));
        suites.put("JfrUnit", new Suite(JfrUnitSuite.class, List.of(), tests, false));
        suites.put(
                "ProfileIO, a large suite", new Suite(ProfileIoSuite.class, List.of(NO_SPARES, archive), many, true));

        Map<String, Callable<Double>> runs = new LinkedHashMap<>();
        runs.put(plain(tests), new Suite(PlainSuite.class, List.of(), tests, false)::seconds);
        runs.put(plain(many), new Suite(PlainSuite.class, List.of(), many, false)::seconds);
        suites.forEach((name, suite) -> runs.put(name, suite::seconds));
        // The first run makes the archive that the others find.
        new Suite(ProfileIoSuite.class, List.of(archive), 1, true).seconds();
        Map<String, List<Double>> seconds = Rounds.run(effort.rounds(), runs);

        Map<String, Series> perTest = new LinkedHashMap<>();
        suites.forEach((name, suite) -> perTest.put(
                name,
                new Series(seconds.get(name))
                        .minus(new Series(seconds.get(plain(suite.tests()))))
                        .map(difference -> 1_000 * difference / suite.tests())));
        Table table = new Table(
                "tests run by",
                "tests",
                "runs",
                "min, ms a test",
                "median",
                "max",
                "× QuickPerf",
                "whole suite, median s");
        for (int count : List.of(tests, many)) {
            Series plain = new Series(seconds.get(plain(count)));
            table.add(
                    "JUnit alone",
                    Integer.toString(count),
                    plain.cells("%.2f")[0],
                    "0",
                    "0",
                    "0",
                    "0",
                    plain.cells("%.2f")[2]);
        }
        suites.forEach((name, suite) -> {
            String[] cells = perTest.get(name).cells("%.0f");
            table.add(
                    name,
                    Integer.toString(suite.tests()),
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    perTest.get(name).times(perTest.get(quickPerf)),
                    new Series(seconds.get(name)).cells("%.2f")[2]);
        });
        return List.of(new Section("A trivial test, beyond what it takes under JUnit alone", table));
    }

    private static String plain(int tests) {
        return "JUnit alone, " + tests + " tests";
    }
}
