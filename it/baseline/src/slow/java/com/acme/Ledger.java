package com.acme;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Saves line by line: what a test should notice. */
final class Ledger {

    private final List<String> entries;

    Ledger(List<String> entries) {
        this.entries = entries;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (String entry : entries) {
                line(out, entry);
            }
        }
    }

    private static void line(OutputStream out, String entry) throws IOException {
        out.write((entry + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
