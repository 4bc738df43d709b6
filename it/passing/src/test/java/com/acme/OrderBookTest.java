package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.SizeShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBookTest {

    @Test
    void keepsOrders() {
        assertEquals(3, OrderBook.of(3).orders().size());
    }

    @Test
    @ProfileIo(heatmap = true)
    @IoBudget(on = Operation.WRITE, path = "orders.txt", maxOps = 1, maxBytes = "16 kB")
    void savesAThousandInOneWrite(@TempDir Path folder) throws IOException {
        OrderBook.of(1_000).save(folder.resolve("orders.txt"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10_000, 40_000})
    @ProfileIo
    @IoBudget(
            on = Operation.WRITE,
            path = "**.txt",
            maxOps = 10,
            sizes = @SizeShare(atLeast = "64 KiB", minPercent = 60, from = 3))
    void savesInLargeBlocks(int orders, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders.txt");
        OrderBook.of(orders).save(file);
        assertEquals(16L * orders, Files.size(file));
    }

    @Frugal
    void savesNothingWhenThereIsNothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("orders.txt");
        new OrderBook().save(file);
        assertTrue(Files.exists(file));
    }
}
