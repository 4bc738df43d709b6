package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import java.io.IOException;
import java.nio.file.Files;
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
        Workload.run(folder);
    }

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 10)
    void worksTooHard() throws IOException {
        Workload.run(folder);
    }

    @Test
    void leavesAFile() throws IOException {
        Path build = Path.of(System.getProperty("build.folder"));
        Files.writeString(build.resolve("left.txt"), "by a body in a container");
    }

    @Test
    void leavesAFolder() throws IOException {
        Path build = Path.of(System.getProperty("build.folder"));
        Files.writeString(Files.createDirectories(build.resolve("left/here")).resolve("too.txt"), "and more");
    }
}
