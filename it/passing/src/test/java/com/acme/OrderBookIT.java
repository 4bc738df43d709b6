package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Failsafe runs this one. */
class OrderBookIT {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void saves() throws IOException {
        file = folder.resolve("orders.txt");
        OrderBook.of(1_000).save(file);
    }

    @Test
    @ProfileIo(histogram = true)
    @IoBudget(on = Operation.READ, maxOps = 10)
    @IoBudget(on = Operation.WRITE, maxOps = 0)
    void loads() throws IOException {
        assertEquals(1_000, OrderBook.load(file).orders().size());
    }

    @Test
    void loadsWhatWasSaved() throws IOException {
        assertEquals(OrderBook.of(1_000).orders(), OrderBook.load(file).orders());
    }
}
