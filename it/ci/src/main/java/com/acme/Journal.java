package com.acme;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Keeps a journal, entry by entry. */
final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    void append(int entries) throws IOException {
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            for (int i = 0; i < entries; i++) {
                out.write(new byte[16]);
            }
        }
    }
}
