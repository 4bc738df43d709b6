package dev.profileio.trace.counters;

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

/** The kernel's counters alone, as the last resort: how many reads and writes, and how many bytes, but not where. */
public final class CountersTracer implements Tracer {

    private CountersTracer() {}

    /** Finds out whether this machine has them. */
    public static Usability probe() {
        return probe(KernelCounts.areKept());
    }

    static Usability probe(boolean kept) {
        return kept
                ? new Usability.Usable(new CountersTracer())
                : new Usability.Unusable(
                        "/proc/self/io",
                        "there is no such file, or it cannot be read",
                        List.of("run these tests on Linux, with a kernel that counts I/O (CONFIG_TASK_IO_ACCOUNTING)"));
    }

    @Override
    public TracerKind kind() {
        return TracerKind.COUNTERS;
    }

    @Override
    public String version() {
        return System.getProperty("os.version", "");
    }

    @Override
    public Sight sight() {
        return new Sight(Set.of(Operation.READ, Operation.WRITE), Set.of(IoTarget.FILE), false);
    }

    @Override
    public Tracing prepare(Path folder) {
        return new CountersTracing(KernelCounts.file(folder));
    }
}
