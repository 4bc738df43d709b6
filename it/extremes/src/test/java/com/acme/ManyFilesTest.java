package com.acme;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFilesTest {

    @Test
    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxOps = 1_000)
    void writesTenThousandFiles(@TempDir Path folder) throws IOException {
        // The build of this project generates it, with 500 lines that write.
        Lines.write(folder);
    }
}
