package dev.profileio.fork;

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
    public static void run(Path workFolder, Invocation body) throws Throwable {
        WorkFolder work = new WorkFolder(workFolder);
        mark(work);
        try {
            body.proceed();
        } finally {
            mark(work);
            ThreadNames.current().write(work);
        }
    }

    private static void mark(WorkFolder work) throws IOException {
        try (FileOutputStream marker = new FileOutputStream(work.marker().toFile(), true)) {
            marker.write(0);
        }
    }
}
