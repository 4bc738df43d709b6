package dev.profileio.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/** A file of text of which nobody ever sees half. */
final class WholeFile {

    private WholeFile() {}

    /**
     * Writes it, unless that is what it says already.
     *
     * @return whether it was written
     */
    static boolean write(Path path, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), text)) {
            return false;
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("Expected a file in a folder, found " + path);
        }
        Files.createDirectories(folder);
        Path whole = folder.resolve("baseline-" + UUID.randomUUID() + ".tmp");
        try {
            Files.write(whole, text, StandardOpenOption.CREATE_NEW);
            move(whole, path);
        } finally {
            Files.deleteIfExists(whole);
        }
        return true;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
