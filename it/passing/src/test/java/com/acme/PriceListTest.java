package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.profileio.IoBudget;
import dev.profileio.IoCheck;
import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of them are profiled; what the fixture does is not. */
@ProfileIo(checks = PriceListTest.WritesOnce.class)
@IoBudget(on = Operation.WRITE, maxBytes = "100 B")
class PriceListTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fillsTheFolder() throws IOException {
        try (OutputStream out = new FileOutputStream(folder.resolve("old.csv").toFile())) {
            for (int i = 0; i < 1_000; i++) {
                out.write("a line that no budget counts\n".getBytes());
            }
        }
    }

    @Test
    @IoBudget(on = Operation.READ, path = "prices.csv", maxBytes = "60 B")
    void copiesAResource() throws IOException {
        byte[] prices = resource();
        assertEquals(60, prices.length);
        write(prices);
    }

    @Test
    void writesWithoutReading() throws IOException {
        write(new byte[60]);
    }

    private static byte[] resource() throws IOException {
        try (InputStream in = PriceListTest.class.getResourceAsStream("/prices.csv")) {
            assertNotNull(in);
            return in.readAllBytes();
        }
    }

    private void write(byte[] bytes) throws IOException {
        try (OutputStream out = new FileOutputStream(folder.resolve("new.csv").toFile())) {
            out.write(bytes);
        }
    }

    static final class WritesOnce implements IoCheck {
        @Override
        public void check(IoProfile profile) {
            assertEquals(new IoProfile.Total(1, 60, 0), profile.writes());
        }
    }
}
