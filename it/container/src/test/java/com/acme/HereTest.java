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

@ProfileIo(tracer = TracerKind.STRACE)
class HereTest {

    @TempDir
    Path folder;

    @Test
    @IoBudget(on = Operation.WRITE, path = "lines.txt", maxOps = 1_000)
    void works() throws IOException {
        assertEquals(1_000, Workload.run(folder));
    }
}
