package dev.profileio.junit;

import dev.profileio.TracerKind;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import dev.profileio.trace.strace.StraceTracer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The tracers, each probed once. */
final class Tracers {

    private final Map<TracerKind, Usability> probed = new ConcurrentHashMap<>();

    /**
     * The tracer asked for, or the most complete one that works here.
     *
     * @throws TracerUnavailableException if there is none
     */
    Tracer choose(TracerKind kind) {
        return switch (kind) {
            case AUTO, STRACE -> usable(TracerKind.STRACE, StraceTracer::probe);
            case JFR, CONTAINER, FS_USAGE, COUNTERS ->
                throw new TracerUnavailableException("The tracer " + kind
                        + " is not there yet: this version of ProfileIO has STRACE only. "
                        + "Use tracer = STRACE, or AUTO, the default, on a Linux machine with strace.");
        };
    }

    /** A probe that throws has found nothing out, and so is tried again next time. */
    Tracer usable(TracerKind kind, Supplier<Usability> probe) {
        Usability usability = probed.computeIfAbsent(kind, k -> probe.get());
        if (usability instanceof Usability.Usable usable) {
            return usable.tracer();
        }
        throw new TracerUnavailableException(message(kind, (Usability.Unusable) usability));
    }

    private static String message(TracerKind kind, Usability.Unusable unusable) {
        return "I/O cannot be profiled here: no usable tracer.\n"
                + "  tracer: " + kind + "\n"
                + "  tried:  " + unusable.tried() + "\n"
                + "  found:  " + unusable.reason().replace("\n", "\n          ") + "\n"
                + unusable.cures().stream().collect(Collectors.joining("\n  or:     ", "  cure:   ", "\n"))
                + "  or:     to abort such tests instead of failing them, set profileio.missing=abort";
    }
}
