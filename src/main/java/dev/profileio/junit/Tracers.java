package dev.profileio.junit;

import dev.profileio.TracerKind;
import dev.profileio.container.ContainerTracer;
import dev.profileio.fork.Host;
import dev.profileio.fork.LocalHost;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import dev.profileio.trace.counters.CountersTracer;
import dev.profileio.trace.fsusage.FsUsageTracer;
import dev.profileio.trace.jfr.JavaCode;
import dev.profileio.trace.jfr.JfrTracer;
import dev.profileio.trace.strace.StraceTracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tracers, each probed once a run. */
final class Tracers {

    private static final String MISSING =
            "  or:     to abort such tests instead of failing them, set profileio.missing=abort";

    private final Function<TracerKind, Usability> probe;
    private final boolean linux;
    private final Consumer<String> console;
    private final Map<TracerKind, Usability> probed = new ConcurrentHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();
    // One for all tests: what it finds out of a JDK takes a walk through the JDK's folder.
    private final Host local = new LocalHost();

    /**
     * Those of this machine.
     *
     * @param code whose stacks are told apart
     * @param containerImage the image that containers are to be of, if one is named
     */
    Tracers(JavaCode code, Optional<String> containerImage) {
        this(
                kind -> probe(kind, code, containerImage),
                System.getProperty("os.name", "").equals("Linux"),
                line -> System.out.println(line));
    }

    Tracers(Function<TracerKind, Usability> probe, boolean linux, Consumer<String> console) {
        this.probe = probe;
        this.linux = linux;
        this.console = console;
    }

    /**
     * A tracer, and why it is no other.
     *
     * @param tracer the tracer
     * @param passedOver the tracers that would have been better, each with the reason that it cannot be used
     */
    record Choice(Tracer tracer, List<String> passedOver) {
        Choice {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * The tracer asked for, or the most complete one that works here.
     *
     * @throws TracerUnavailableException if there is none
     */
    Choice choose(TracerKind kind) {
        if (kind != TracerKind.AUTO) {
            if (usability(kind) instanceof Usability.Usable usable) {
                return new Choice(usable.tracer(), List.of());
            }
            throw unavailable(List.of(kind));
        }
        List<String> passedOver = new ArrayList<>();
        for (TracerKind each : preference()) {
            Usability usability = usability(each);
            if (usability instanceof Usability.Usable usable) {
                tell(usable.tracer(), passedOver);
                return new Choice(usable.tracer(), passedOver);
            }
            passedOver.add(passedOver(each, (Usability.Unusable) usability));
        }
        throw unavailable(preference());
    }

    /** The most complete first. */
    private List<TracerKind> preference() {
        return linux
                ? List.of(TracerKind.STRACE, TracerKind.JFR, TracerKind.COUNTERS)
                : List.of(TracerKind.CONTAINER, TracerKind.JFR);
    }

    /** Where a tracer's forks run. */
    Host host(Tracer tracer) {
        return tracer instanceof ContainerTracer container ? container.host() : local;
    }

    /** Whether a tracer can be used here. A probe that throws has found nothing out, and is tried again next time. */
    Usability usability(TracerKind kind) {
        return probed.computeIfAbsent(kind, probe);
    }

    private static Usability probe(TracerKind kind, JavaCode code, Optional<String> containerImage) {
        return switch (kind) {
            case STRACE -> StraceTracer.probe();
            case JFR -> JfrTracer.probe(code);
            case FS_USAGE -> FsUsageTracer.probe();
            case COUNTERS -> CountersTracer.probe();
            case CONTAINER -> ContainerTracer.probe(containerImage);
            case AUTO -> throw new IllegalArgumentException("AUTO is a choice among tracers, and none itself");
        };
    }

    private void tell(Tracer tracer, List<String> passedOver) {
        if (!passedOver.isEmpty() && told.compareAndSet(false, true)) {
            console.accept(
                    "[ProfileIO] I/O is profiled under " + name(tracer.kind()) + ". " + String.join(" ", passedOver));
        }
    }

    private static String passedOver(TracerKind kind, Usability.Unusable unusable) {
        return name(kind) + " was passed over: " + unusable.reason().strip().replaceAll("\\s*\n\\s*", "; ")
                + "; to have it, " + unusable.cures().get(0) + ".";
    }

    private static String name(TracerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private TracerUnavailableException unavailable(List<TracerKind> kinds) {
        return new TracerUnavailableException(kinds.stream()
                        .map(kind -> message(kind, (Usability.Unusable) usability(kind)))
                        .collect(Collectors.joining("", "I/O cannot be profiled here: no usable tracer.\n", ""))
                + MISSING);
    }

    private static String message(TracerKind kind, Usability.Unusable unusable) {
        return "  tracer: " + kind + "\n"
                + "  tried:  " + indented(unusable.tried()) + "\n"
                + "  found:  " + indented(unusable.reason()) + "\n"
                + unusable.cures().stream()
                        .map(Tracers::indented)
                        .collect(Collectors.joining("\n  or:     ", "  cure:   ", "\n"));
    }

    private static String indented(String text) {
        return text.strip().replace("\n", "\n          ");
    }
}
