package com.acme;

import static org.junit.jupiter.api.Assertions.fail;

import dev.profileio.ProfileIo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ProfileIo
class RatesTest {

    @Test
    void writes(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("file"), new byte[2000]);
        fail("rates <b>are</b> wrong");
    }
}
