package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other module has a test of the same name, which writes another number of times. */
@ProfileIo
class LedgerTest {

    @TempDir
    Path folder;

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 10)
    void saves() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ledger"))) {
            for (int i = 0; i < 300; i++) {
                out.write(i);
            }
        }
    }

    @Test
    void loads() throws Exception {
        Files.readAllBytes(Files.write(folder.resolve("ledger"), new byte[5_000]));
    }
}
