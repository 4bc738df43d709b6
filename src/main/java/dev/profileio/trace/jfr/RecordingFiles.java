package dev.profileio.trace.jfr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Flight Recorder's recording, and what is made of it, lie in the folder of a trace. */
final class RecordingFiles {

    private RecordingFiles() {}

    /** The recording. */
    static Path recording(Path folder) {
        return folder.resolve("recording.jfr");
    }

    /** A folder for events by thread. */
    static Path events(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("events"));
    }
}
