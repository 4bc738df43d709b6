package dev.profileio.fork;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Runs a test's body in the fork, between two marks that every tracer sees. */
public final class Body {

    /** What the body does. */
    @FunctionalInterface
    public interface Invocation {
        /** Runs it. */
        void proceed() throws Throwable;
    }

    private Body() {}

    /**
     * Runs the body.
     *
     * @param workFolder the fork's work folder
     * @param body the body
     * @throws Throwable what the body threw
     */
    @SuppressWarnings("try") // what is closed is not used
    public static void run(Path workFolder, Invocation body) throws Throwable {
        WorkFolder work = new WorkFolder(workFolder);
        mark(work);
        // Unlike "finally", this cannot put a failure of its own in the place of the body's.
        try (Closeable end = () -> end(work)) {
            body.proceed();
        }
    }

    private static void end(WorkFolder work) throws IOException {
        mark(work);
        ThreadNames.current().write(work);
    }

    private static void mark(WorkFolder work) throws IOException {
        try (FileOutputStream marker = new FileOutputStream(work.marker().toFile(), true)) {
            marker.write(0);
        }
    }
}
