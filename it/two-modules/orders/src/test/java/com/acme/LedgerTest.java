package com.acme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other module has a test of the same name, which writes another number of times. */
@ProfileIo
class LedgerTest {

    private static final int ENTRIES = 300;

    @TempDir
    Path folder;

    /** The bodies run at the same time, or not at all. */
    @BeforeEach
    void waitForTheOtherModule() throws Exception {
        Path meeting = Files.createDirectories(Path.of(System.getProperty("acme.meeting")));
        Files.createFile(meeting.resolve(System.getProperty("acme.module")));
        for (int i = 0; i < 600 && meeting.toFile().list().length < 2; i++) {
            Thread.sleep(100);
        }
        assertTrue(meeting.toFile().list().length == 2, "the other module's test runs as well");
    }

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = ENTRIES)
    void saves() throws Exception {
        try (OutputStream out = Files.newOutputStream(folder.resolve("ledger"))) {
            for (int i = 0; i < ENTRIES; i++) {
                out.write(i);
            }
        }
        System.out.println("saved by " + System.getProperty("acme.module"));
    }
}
