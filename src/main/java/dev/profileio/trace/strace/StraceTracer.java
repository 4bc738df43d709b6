package dev.profileio.trace.strace;

import dev.profileio.TracerKind;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import java.nio.file.Path;
import java.util.List;

/** Linux's strace: sees every system call, exactly, at the price of two context switches for each. */
public final class StraceTracer implements Tracer {

    private final List<String> executable;
    private final StraceVersion version;

    StraceTracer(List<String> executable, StraceVersion version) {
        this.executable = List.copyOf(executable);
        this.version = version;
    }

    /** Finds out, by a real trace of a trivial command, whether the strace on the PATH can be used. Ask once. */
    public static Usability probe() {
        return new StraceProbe(List.of("strace")).probe();
    }

    /**
     * Finds out the same where the commands run.
     *
     * @param cures what a user can do where tracing is forbidden there
     */
    public static Usability probe(Commands commands, List<String> cures) {
        return new StraceProbe(List.of("strace"), commands, cures).probe();
    }

    @Override
    public TracerKind kind() {
        return TracerKind.STRACE;
    }

    @Override
    public String version() {
        return version.toString();
    }

    @Override
    public Tracing prepare(Path folder) {
        return new StraceTracing(executable, version, folder);
    }
}
