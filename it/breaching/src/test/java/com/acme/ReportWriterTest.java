package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.SizeShare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

    @TempDir
    Path folder;

    @Test
    @ProfileIo
    @IoBudget(
            on = Operation.WRITE,
            path = "*.csv",
            maxOps = 10,
            maxBytes = "1 MiB",
            sizes = @SizeShare(below = "4 KiB", maxPercent = 10))
    void savesInLargeBlocks() throws IOException {
        new ReportWriter(rows(10_000)).save(folder.resolve("report.csv"));
    }

    @Test
    @ProfileIo
    @IoBudget(on = Operation.WRITE, maxBytes = "1 kB")
    @IoBudget(on = Operation.READ, maxOps = 100)
    void savesEachRow() throws IOException {
        Path report = folder.resolve("report.csv");
        new ReportWriter(rows(500)).save(report);
        assertEquals(500, Files.readAllLines(report).size(), "lines, with the header");
    }

    @Test
    void savesNoRows() throws IOException {
        Path report = folder.resolve("report.csv");
        new ReportWriter(List.of()).save(report);
        assertEquals("id,item,cents\n", Files.readString(report));
    }

    private static List<ReportWriter.Row> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> new ReportWriter.Row(id, "anvil", 1995))
                .toList();
    }
}
