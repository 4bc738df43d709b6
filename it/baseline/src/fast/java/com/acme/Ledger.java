package com.acme;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Saves all at once. */
final class Ledger {

    private final List<String> entries;

    Ledger(List<String> entries) {
        this.entries = entries;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            if (!entries.isEmpty()) {
                out.write((String.join("\n", entries) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
