package com.acme;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    @IoBudget(on = Operation.WRITE, maxOps = 700)
    void saves() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ledger"))) {
            for (int i = 0; i < 700; i++) {
                out.write(i);
            }
        }
    }

    @Test
    void isNotForToday() throws Exception {
        Files.write(folder.resolve("ledger"), new byte[10]);
        assumeTrue(false);
    }
}
