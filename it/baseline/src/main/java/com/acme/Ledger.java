package com.acme;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Saves page by page. */
final class Ledger {

    private static final int PAGE = 100;

    private final List<String> entries;

    Ledger(List<String> entries) {
        this.entries = entries;
    }

    void save(Path file) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < entries.size(); i += PAGE) {
                page(out, entries.subList(i, Math.min(entries.size(), i + PAGE)));
            }
        }
    }

    private static void page(OutputStream out, List<String> page) throws IOException {
        out.write((String.join("\n", page) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
