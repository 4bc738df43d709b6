package dev.profileio.container;

import dev.profileio.TracerKind;
import dev.profileio.fork.Host;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** strace in a Linux container: for machines that have no strace, or may not trace, but have a container engine. */
public final class ContainerTracer implements Tracer {

    private static final String TESTCONTAINERS = "org.testcontainers.DockerClientFactory";

    private final Tracer strace;
    private final Host host;

    ContainerTracer(Tracer strace, Host host) {
        this.strace = strace;
        this.host = host;
    }

    /**
     * Finds out, by a real trace in a container, whether forks can be traced there. Ask once.
     *
     * @param image the image; by default one that is built for it
     */
    public static Usability probe(Optional<String> image) {
        try {
            Class.forName(TESTCONTAINERS, false, ContainerTracer.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            return new Usability.Unusable(
                    "looking for Testcontainers, through which ProfileIO talks to the container engine",
                    "it is not on the class path of the test (no class " + TESTCONTAINERS + ")",
                    List.of("add the dependency org.testcontainers:testcontainers, version 2.0.5 or newer, with scope "
                            + "test"));
        }
        return new ContainerProbe(Engine::find, image, Runtime.version().feature()).probe();
    }

    /** Where its forks run. */
    public Host host() {
        return host;
    }

    @Override
    public TracerKind kind() {
        return TracerKind.CONTAINER;
    }

    @Override
    public String version() {
        return strace.version();
    }

    @Override
    public Tracing prepare(Path folder) {
        return strace.prepare(folder);
    }
}
