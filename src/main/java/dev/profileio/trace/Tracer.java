package dev.profileio.trace;

import dev.profileio.TracerKind;
import java.nio.file.Path;

/** Something that can watch a fork, and was found to work here. It knows processes and files, and no JUnit. */
public interface Tracer {

    /** Which one it is. */
    TracerKind kind();

    /** Its tool's version, as the tool prints it. */
    String version();

    /** What it can see. */
    default Sight sight() {
        return Sight.FULL;
    }

    /**
     * Gets ready to watch one fork.
     *
     * @param folder an empty folder for the tracer's files
     */
    Tracing prepare(Path folder);
}
