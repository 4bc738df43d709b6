package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo(tracer = TracerKind.CONTAINER)
class InContainersTest {

    @TempDir
    Path folder;

    @Test
    @IoBudget(on = Operation.WRITE, path = "lines.txt", maxOps = 1_000)
    void works() throws IOException {
        assertEquals(1_000, Workload.run(folder));
    }

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 10)
    void worksTooHard() throws IOException {
        assertEquals(1_000, Workload.run(folder));
    }

    @Test
    void leavesAFile() throws IOException {
        Workload.leave(Path.of(System.getProperty("build.folder"), "left/here.txt"));
    }
}
