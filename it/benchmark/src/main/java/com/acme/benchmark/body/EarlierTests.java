package com.acme.benchmark.body;

import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;

/** Tests that a JVM runs before the one that is measured: by then it has loaded and compiled what reports take. */
class EarlierTests {

    /** How many there are. */
    static final int TESTS = 5;

    private static final int MOST_OPERATIONS = 10_000;

    @RepeatedTest(TESTS - 1)
    @ProfileIo(tracer = TracerKind.JFR, histogram = true, heatmap = true)
    void flightRecorder() throws Exception {
        write();
    }

    @RepeatedTest(1)
    @ProfileIo(tracer = TracerKind.STRACE, histogram = true, heatmap = true)
    void strace() throws Exception {
        write();
    }

    private static void write() throws Exception {
        int operations = Math.min(Integer.getInteger(ProfiledWrites.OPERATIONS), MOST_OPERATIONS);
        Writes.run(Path.of(""), operations, 1);
    }
}
