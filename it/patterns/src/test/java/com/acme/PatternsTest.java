package com.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.ProfileIo;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code does with files: each test has a shape of its own in the heatmap, which the guide explains. */
@ProfileIo(histogram = true, heatmap = true)
class PatternsTest {

    private static final byte[] RECORD = "a user logs in.\n".getBytes(US_ASCII);

    @TempDir
    Path folder;

    private Path log;
    private Path orders;

    /** Outside of the body, so in no picture. */
    @BeforeEach
    void hasOrders() throws IOException {
        log = folder.resolve("audit.log");
        orders = folder.resolve("orders.csv");
        Files.writeString(orders, "12345,anvil,1995,road runner\n".repeat(5_000));
    }

    @Test
    void tenBigWrites() throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(log.toFile()), 16 * 1024)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(RECORD);
            }
        }
    }

    @Test
    void tenThousandSmallWrites() throws IOException {
        try (OutputStream out = new FileOutputStream(log.toFile())) {
            for (int i = 0; i < 10_000; i++) {
                out.write(RECORD);
            }
        }
    }

    @Test
    void waitsInTheMiddle() throws Exception {
        try (OutputStream out = new FileOutputStream(log.toFile())) {
            for (int i = 0; i < 2_000; i++) {
                out.write(RECORD);
                if (i == 999) {
                    Thread.sleep(300);
                }
            }
        }
    }

    @Test
    void syncsOnceAndThenEachRecord() throws IOException {
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 500; i++) {
                channel.write(ByteBuffer.wrap(RECORD));
            }
            channel.force(false);
            for (int i = 0; i < 500; i++) {
                channel.write(ByteBuffer.wrap(RECORD));
                channel.force(false);
            }
        }
    }

    @Test
    void readsBlocksAndWritesLines() throws IOException {
        try (BufferedReader in = Files.newBufferedReader(orders, US_ASCII);
                OutputStream out = new FileOutputStream(log.toFile())) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line.replace(',', ';').getBytes(US_ASCII));
            }
        }
    }

    @Test
    void readsAllAgainForEachRecord() throws IOException {
        for (int i = 1; i <= 300; i++) {
            Files.write(log, new byte[1024], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertEquals(1024 * i, Files.readAllBytes(log).length);
        }
    }
}
