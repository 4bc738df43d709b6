package com.acme.benchmark.body;

import com.acme.benchmark.Moment;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The body as a profiled test, and the moment at which it ended. */
class ProfiledWrites {

    static final String OPERATIONS = "benchmark.operations";
    static final String THREADS = "benchmark.threads";
    static final String ENDED = "ended";

    /** This is after the second mark. */
    @AfterEach
    void ended() throws IOException {
        Moment.now().write(Path.of(ENDED));
    }

    @Test
    @ProfileIo(tracer = TracerKind.STRACE, callSites = false, histogram = true, heatmap = true)
    void strace() throws Exception {
        write();
    }

    @Test
    @ProfileIo(tracer = TracerKind.STRACE, histogram = true, heatmap = true)
    void straceWithCallSites() throws Exception {
        write();
    }

    @Test
    @ProfileIo(tracer = TracerKind.JFR, histogram = true, heatmap = true)
    void flightRecorder() throws Exception {
        write();
    }

    /** For comparison: every event has the stack, and that of a test is deep. */
    @Test
    void flightRecorderByHand() throws Exception {
        Alone.write(Recorded.record(
                Path.of("").toAbsolutePath(), Integer.getInteger(OPERATIONS), Integer.getInteger(THREADS)));
    }

    private static void write() throws Exception {
        Writes.run(Path.of(""), Integer.getInteger(OPERATIONS), Integer.getInteger(THREADS));
    }
}
