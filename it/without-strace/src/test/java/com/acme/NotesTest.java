package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.ProfileIo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    Path folder;

    @Test
    @ProfileIo
    @IoBudget(maxOps = 10)
    void savesAtOnce() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
    }

    @Test
    @ProfileIo(heatmap = true)
    void readsBack() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
        assertEquals("Buy milk.", Files.readString(notes));
    }

    @Test
    void startsEmpty() {
        assertEquals(0, folder.toFile().list().length);
    }
}
