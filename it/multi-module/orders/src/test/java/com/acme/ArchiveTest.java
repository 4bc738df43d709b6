package com.acme;

import dev.profileio.ProfileIo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo
class ArchiveTest {

    @Test
    void writes(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("file"), new byte[1000]);
    }
}
