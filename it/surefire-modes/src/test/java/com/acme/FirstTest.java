package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo
class FirstTest {

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    @IoBudget(on = Operation.READ, path = "resource.txt", maxOps = 2)
    void copiesAResource(@TempDir Path folder) throws IOException {
        try (var in = getClass().getResourceAsStream("/resource.txt")) {
            Files.write(folder.resolve("copy"), in.readAllBytes());
        }
        assertEquals("found\n", Files.readString(folder.resolve("copy")));
    }
}
