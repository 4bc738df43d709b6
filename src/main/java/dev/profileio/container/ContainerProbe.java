package dev.profileio.container;

import dev.profileio.fork.WorkFolder;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Usability;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out whether forks can run in a container, and be traced there, by doing there what a fork needs. */
final class ContainerProbe {

    private static final String PARAMETER = "profileio.container.image";

    /** Longer than the probe takes; whatever becomes of this JVM, it ends. */
    private static final String SECONDS = "120";

    private final Supplier<Engine> engines;
    private final Optional<String> named;
    private final int version;

    /**
     * A probe.
     *
     * @param engines finds the engine
     * @param named the image that is asked for
     * @param version the feature version of the test's JVM
     */
    ContainerProbe(Supplier<Engine> engines, Optional<String> named, int version) {
        this.engines = engines;
        this.named = named;
        this.version = version;
    }

    Usability probe() {
        try {
            if (File.separatorChar != '/') {
                throw new RefusedException(
                        "looking at how this machine names files",
                        "a Linux container cannot have the test's files at paths like "
                                + Path.of("").toAbsolutePath(),
                        "run the build in the Windows Subsystem for Linux");
            }
            Engine engine = engine();
            String image = image(engine);
            try (WorkFolder shared = WorkFolder.create()) {
                return new Usability.Usable(tracer(engine, image, shared.path()));
            }
        } catch (RefusedException e) {
            return e.unusable();
        } catch (IOException e) {
            return new Usability.Unusable("a container for a fork", Reasons.of(e), List.of("see the engine's log"));
        }
    }

    private Engine engine() throws RefusedException {
        try {
            return engines.get();
        } catch (RuntimeException | LinkageError e) {
            throw new RefusedException(
                    "asking Testcontainers for a container engine",
                    Reasons.of(e),
                    "start Docker, or another engine that Testcontainers finds; \"docker info\" tells whether it answers",
                    "where it listens at an address of its own, set DOCKER_HOST to that",
                    "where the image of Testcontainers' helper, Ryuk, cannot be pulled, set "
                            + "TESTCONTAINERS_RYUK_DISABLED=true");
        }
    }

    private String image(Engine engine) throws RefusedException, IOException {
        return named.isPresent() ? named(engine, named.get()) : built(engine, new ImageRecipe(version));
    }

    private static String named(Engine engine, String image) throws RefusedException, IOException {
        if (!engine.hasImage(image)) {
            try {
                engine.pull(image);
            } catch (IOException e) {
                throw new RefusedException(
                        "the image " + image + ", which " + PARAMETER + " names",
                        "the engine has none of that name, and cannot pull it: " + Reasons.of(e),
                        "correct " + PARAMETER,
                        "docker pull " + image + ", or docker login before it");
            }
        }
        return image;
    }

    private String built(Engine engine, ImageRecipe recipe) throws RefusedException, IOException {
        if (!engine.hasImage(recipe.image())) {
            System.out.println("ProfileIO builds the image " + recipe.image() + " from a public one with JDK " + version
                    + ", and strace. Later runs find it.");
            try {
                recipe.build(engine);
            } catch (IOException e) {
                throw new RefusedException(
                        "building the image " + recipe.image() + " from:\n          "
                                + recipe.dockerfile().strip().replace("\n", "\n          "),
                        Reasons.of(e),
                        "where that public image, or its packages, cannot be had: name another image with a JDK "
                                + version + " and strace by " + PARAMETER);
            }
        }
        return recipe.image();
    }

    private Tracer tracer(Engine engine, String image, Path shared) throws RefusedException, IOException {
        ForkEnvironment environment = ForkEnvironment.current();
        Optional<String> user = user(shared);
        Path ourClasses = ourClasses();
        ContainerSpec spec = new ContainerSpec(
                image,
                List.of("sleep", SECONDS),
                environment,
                user,
                Path.of("").toAbsolutePath().toString(),
                new Mounts().withReadOnly(ourClasses).list());
        try (Container container = create(engine, spec)) {
            ImageProbe probe = new ImageProbe(image, container);
            probe.sharesFiles(shared);
            probe.hasJava(version);
            ImageJdk jdk = probe.jdk(ourClasses, environment);
            if (!jdk.namesFilesAs(System.getProperty("sun.jnu.encoding", ""))) {
                // A locale that the image lacks is no locale. It may be the host's, or none where the host is no Linux.
                environment = environment.inUtf8();
                jdk = probe.jdk(ourClasses, environment);
            }
            return new ContainerTracer(
                    probe.strace().tracer(), new ContainerHost(engine, image, jdk, environment, user));
        }
    }

    private static Container create(Engine engine, ContainerSpec spec) throws RefusedException, IOException {
        Container container;
        try {
            container = engine.create(spec);
        } catch (IOException e) {
            throw notStarted(spec, e);
        }
        try {
            container.start();
        } catch (IOException e) {
            container.close();
            throw notStarted(spec, e);
        }
        return container;
    }

    private static RefusedException notStarted(ContainerSpec spec, IOException e) {
        String reason = Reasons.of(e);
        return new RefusedException(
                "starting a container of the image " + spec.image(),
                reason,
                reason.toLowerCase(Locale.ROOT).contains("mount")
                        ? ImageProbe.SHARE
                        : "name another image by " + PARAMETER + ": one of Linux with sleep, cp, test and sh");
    }

    /** The user's and the group's number, by a folder that is theirs. */
    private static Optional<String> user(Path folder) throws IOException {
        try {
            return Optional.of(Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid"));
        } catch (UnsupportedOperationException noNumbers) {
            return Optional.empty();
        }
    }

    private static Path ourClasses() {
        try {
            return Path.of(DescribeJdk.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Every class is in a file", e);
        }
    }
}
