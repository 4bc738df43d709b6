package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Files;

/**
 * Loads the classes of the archive that a fork will need, all at once and before Flight Recorder runs: beside that, JDK 17
 * reads each class file again, archived or not. Nothing of them runs yet.
 */
final class Preload {

    private Preload() {}

    static void run(WorkFolder work) {
        if (!Files.exists(work.classes())) {
            return;
        }
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        try {
            for (String name : Files.readAllLines(work.classes())) {
                load(name, loader);
            }
        } catch (IOException archiveIsGone) {
            // They are loaded as they are needed.
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError ofAnotherModule) {
            // Whoever needs it will say so.
        }
    }
}
