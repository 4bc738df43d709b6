package dev.profileio.trace.fsusage;

import dev.profileio.trace.Tracer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A script in the place of fs_usage, so that the tracer can be tried where there is none. */
public final class StandIn {

    private StandIn() {}

    /**
     * The tracer with the script.
     *
     * @param mode what the script does: {@code replaying}, {@code refusing}, {@code blind} or {@code dying}
     */
    public static Tracer tracer(String mode) {
        return tracer(mode, Duration.ofSeconds(20));
    }

    /** The tracer with the script and the time within which that has to attach. */
    public static Tracer tracer(String mode, Duration patience) {
        return new FsUsageTracer(
                "macOS by hand",
                new FsUsageCommand(
                        List.of(),
                        List.of("sh", resource("made-by-hand/fs_usage.sh"), mode, resource("made-by-hand/lines.txt")),
                        List.of("sh", "-c", "cat " + resource("made-by-hand/open-files.txt"), "lsof")),
                patience);
    }

    private static String resource(String name) {
        try {
            return Path.of(StandIn.class.getResource(name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
