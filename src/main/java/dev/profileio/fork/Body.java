package dev.profileio.fork;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a test's body in the fork, between two marks that every tracer sees. */
public final class Body {

    /** What the body does. */
    @FunctionalInterface
    public interface Invocation {
        /** Runs it. */
        void proceed() throws Throwable;
    }

    /** The system property that names the file for the kernel's counters, if they are asked for. */
    static final String COUNTERS = "profileio.fork.counters";

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
        // Asked once: a body may change the system properties.
        Optional<Path> file = Optional.ofNullable(System.getProperty(COUNTERS)).map(Path::of);
        Optional<KernelCounters> counters = file.isPresent() ? Optional.of(KernelCounters.start()) : Optional.empty();
        mark(work);
        // Unlike "finally", this cannot put a failure of its own in the place of the body's.
        try (Closeable end = () -> end(work, counters, file)) {
            body.proceed();
        }
    }

    private static void end(WorkFolder work, Optional<KernelCounters> counters, Optional<Path> file)
            throws IOException {
        mark(work);
        if (counters.isPresent() && file.isPresent()) {
            counters.get().finish(file.get());
        }
        ThreadNames.current().write(work);
    }

    private static void mark(WorkFolder work) throws IOException {
        try (FileOutputStream marker = new FileOutputStream(work.marker().toFile(), true)) {
            marker.write(0);
        }
    }
}
