package com.acme;

import dev.profileio.IoBaseline;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo
@IoBaseline
class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void savesAThousand() throws IOException {
        new Ledger(Collections.nCopies(1000, "entry")).save(folder.resolve("ledger.txt"));
    }

    @Test
    void savesNothing() throws IOException {
        new Ledger(Collections.emptyList()).save(folder.resolve("empty.txt"));
    }
}
