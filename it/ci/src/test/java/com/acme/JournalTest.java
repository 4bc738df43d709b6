package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo
@IoBudget(on = Operation.WRITE, maxOps = 10)
class JournalTest {

    @TempDir
    Path folder;

    @Test
    void appendsAWeek() throws IOException {
        new Journal(folder.resolve("journal")).append(7);
    }

    @Test
    void appendsAYear() throws IOException {
        new Journal(folder.resolve("journal")).append(365);
    }
}
