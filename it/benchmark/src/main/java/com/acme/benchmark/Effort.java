package com.acme.benchmark;

import java.util.List;

/**
 * How much is measured.
 *
 * @param name what it is called
 * @param rounds how often each thing is measured, each time between the others
 * @param repetitions how often a body that is over at once is run in a round; the middle one counts
 * @param tests how many tests a suite has
 * @param manyTests how many a large one has
 * @param operations how many operations a body has
 * @param threads on how many threads, one body for each number
 * @param lines how many lines a trace to be read has
 * @param iterations how many iterations JMH measures in a round, after as many to warm up
 * @param iterationMillis how long each of them takes
 * @param straceOperations how many operations the traces have whose reading is watched for its memory
 * @param recordedOperations how many the recordings of Flight Recorder have
 */
public record Effort(
        String name,
        int rounds,
        int repetitions,
        int tests,
        int manyTests,
        int operations,
        List<Integer> threads,
        int lines,
        int iterations,
        int iterationMillis,
        List<Integer> straceOperations,
        List<Integer> recordedOperations) {

    private static final int MILLION = 1_000_000;

    static final Effort FULL = new Effort(
            "full",
            5,
            5,
            20,
            50,
            100_000,
            List.of(1, 8),
            MILLION,
            3,
            1_000,
            List.of(MILLION, 2 * MILLION, 4 * MILLION, 8 * MILLION),
            List.of(MILLION, 2 * MILLION, 4 * MILLION));

    /** The same sizes, each measured twice. */
    static final Effort SHORT = new Effort(
            "short",
            2,
            FULL.repetitions(),
            FULL.tests(),
            FULL.manyTests(),
            FULL.operations(),
            FULL.threads(),
            FULL.lines(),
            FULL.iterations(),
            FULL.iterationMillis(),
            FULL.straceOperations(),
            FULL.recordedOperations());

    static final Effort QUICK = new Effort(
            "quick",
            2,
            1,
            5,
            10,
            10_000,
            List.of(1, 8),
            200_000,
            2,
            500,
            List.of(MILLION / 4, MILLION / 2, MILLION),
            List.of(MILLION / 8, MILLION / 4));

    /** For a test that nothing is broken. */
    static final Effort SMOKE =
            new Effort("smoke", 1, 1, 1, 2, 100, List.of(2), 2_000, 1, 50, List.of(8_000), List.of(1_000));

    public Effort {
        threads = List.copyOf(threads);
        straceOperations = List.copyOf(straceOperations);
        recordedOperations = List.copyOf(recordedOperations);
    }
}
