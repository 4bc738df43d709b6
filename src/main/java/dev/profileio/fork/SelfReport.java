package dev.profileio.fork;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the fork is to write down of itself, beside what is seen of it from outside.
 *
 * @param recording the file for Flight Recorder's recording of its I/O; null if it is not to record
 * @param stacks whether it records who called
 * @param counters the file for what the kernel counted during the body; null if that is not asked for
 */
public record SelfReport(@Nullable String recording, boolean stacks, @Nullable String counters) {

    /** Nothing. */
    public static final SelfReport NONE = new SelfReport(null, false, null);

    /** For these files. */
    public static SelfReport of(Optional<Path> recording, boolean stacks, Optional<Path> counters) {
        return new SelfReport(
                recording.map(Path::toString).orElse(null),
                stacks,
                counters.map(Path::toString).orElse(null));
    }

    void write(DataOutputStream out) throws IOException {
        Strings.write(out, recording);
        out.writeBoolean(stacks);
        Strings.write(out, counters);
    }

    static SelfReport read(DataInputStream in) throws IOException {
        return new SelfReport(Strings.readNullable(in), in.readBoolean(), Strings.readNullable(in));
    }
}
