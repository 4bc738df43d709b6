package dev.profileio.trace.fsusage;

import dev.profileio.TracerKind;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * macOS's fs_usage: sees the calls of a process that it is attached to, and not those of the processes that it starts.
 * It is written from the source and from captures of others, and was not yet tried on a Mac.
 */
public final class FsUsageTracer implements Tracer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String version;
    private final FsUsageCommand command;
    private final Duration patience;
    private final Semaphore turn = new Semaphore(1, true);

    FsUsageTracer(String version, FsUsageCommand command) {
        this(version, command, PATIENCE);
    }

    /** With the time within which it has to attach. */
    FsUsageTracer(String version, FsUsageCommand command, Duration patience) {
        this.version = version;
        this.command = command;
        this.patience = patience;
    }

    /** Finds out, by watching this JVM for a moment, whether fs_usage can be used. Ask once. */
    public static Usability probe() {
        return new FsUsageProbe(
                        System.getProperty("os.name", ""),
                        System.getProperty("os.version", ""),
                        List.of("fs_usage"),
                        List.of("sudo", "-n"))
                .probe();
    }

    @Override
    public TracerKind kind() {
        return TracerKind.FS_USAGE;
    }

    /** That of macOS: fs_usage has none of its own. */
    @Override
    public String version() {
        return version;
    }

    @Override
    public Tracing prepare(Path folder) {
        return new FsUsageTracing(command, patience, turn, folder);
    }
}
