package com.acme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes, copies and reads, in more than one way. */
final class Workload {

    private Workload() {}

    /** How many lines were read. */
    static int run(Path folder) throws IOException {
        Path lines = folder.resolve("lines.txt");
        try (OutputStream out = new FileOutputStream(lines.toFile())) {
            for (int i = 0; i < 1_000; i++) {
                out.write(("line " + i + " für Zürich\n").getBytes(UTF_8));
            }
        }
        Path copy = Files.copy(lines, folder.resolve("copy.txt"));
        List<String> read = Files.readAllLines(copy);
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            file.seek(100);
            file.writeInt(42);
            file.getFD().sync();
        }
        return read.size();
    }

    /** Which test runs this, its coverage tells. */
    static Path leave(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "by a body in a container");
    }
}
