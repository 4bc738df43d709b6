package dev.profileio.trace.jfr;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.TracerKind;
import dev.profileio.trace.Sight;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Java Flight Recorder alone: needs nothing but the JDK, runs everywhere and costs little, but sees only what goes through
 * the JDK's streams, channels and {@code RandomAccessFile}.
 */
public final class JfrTracer implements Tracer {

    private static final String MODULE = "jdk.jfr";

    private final JavaCode code;

    private JfrTracer(JavaCode code) {
        this.code = code;
    }

    /** Finds out whether this JVM, and so the fork, has Flight Recorder. */
    public static Usability probe(JavaCode code) {
        return probe(code, ModuleLayer.boot());
    }

    static Usability probe(JavaCode code, ModuleLayer layer) {
        return layer.findModule(MODULE).isPresent()
                ? new Usability.Usable(new JfrTracer(code))
                : new Usability.Unusable(
                        "the module " + MODULE,
                        "this JVM (" + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                                + ") has no module " + MODULE,
                        List.of("run the tests on a JDK with Flight Recorder, as every OpenJDK build has it, or add "
                                + MODULE + " to a runtime made by jlink, or to --limit-modules"));
    }

    @Override
    public TracerKind kind() {
        return TracerKind.JFR;
    }

    @Override
    public String version() {
        return System.getProperty("java.vm.version", "");
    }

    @Override
    public Sight sight() {
        return new Sight(Set.of(Operation.READ, Operation.WRITE, Operation.SYNC), Set.of(IoTarget.FILE), true);
    }

    @Override
    public Tracing prepare(Path folder) {
        return new JfrTracing(code, folder);
    }
}
