package dev.profileio.container;

import dev.profileio.trace.Usability;
import dev.profileio.trace.strace.Commands;
import dev.profileio.trace.strace.StraceTracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out whether an image has what a fork needs, by asking a container of it. */
final class ImageProbe {

    private static final String ANOTHER = "name another image by profileio.container.image";

    /** What to do where the engine does not see the files of this machine. */
    static final String SHARE = "let the engine's virtual machine share the folder: in Docker Desktop by Settings, "
            + "Resources, File sharing";

    private final String image;
    private final Container container;

    ImageProbe(String image, Container container) {
        this.image = image;
        this.container = container;
    }

    /** That a file of this machine is seen there, and one that is written there is seen here, and is this user's. */
    void sharesFiles(Path folder) throws RefusedException, IOException {
        Path here = Files.writeString(folder.resolve("here"), "here");
        Path there = folder.resolve("there");
        Commands.Ended copy = run("cp", here.toString(), there.toString());
        if (copy.exitCode() != 0 || !Files.exists(there)) {
            throw new RefusedException(
                    "sharing the folder " + folder + " with a container",
                    copy.exitCode() == 0
                            ? "a file that was written there is not here, so that the engine is not on this machine"
                            : copy.description(),
                    "use an engine on this machine: one elsewhere has other files",
                    SHARE,
                    "where the engine runs without root's rights, and sees this user as another, use one that does not");
        }
    }

    /** That its JVM is one that the test's own can be compared with. */
    void hasJava(int version) throws RefusedException {
        Commands.Ended settings = run("java", "-XshowSettings:properties", "-version");
        Optional<String> found = ImageJdk.version(settings.output());
        if (settings.exitCode() != 0 || found.isEmpty()) {
            throw new RefusedException(
                    "java -version in the image " + image,
                    settings.description(),
                    ANOTHER + ": one with a JDK " + version + " whose java is on its PATH");
        }
        if (!found.get().equals(Integer.toString(version))) {
            throw new RefusedException(
                    "java -version in the image " + image,
                    "expected JDK " + version + ", as the test's own JVM is, found JDK " + found.get(),
                    ANOTHER + ": one with a JDK " + version,
                    "run the tests on a JDK " + found.get());
        }
    }

    /** Its JDK, as a fork with that environment sees it. */
    ImageJdk jdk(Path ourClasses, ForkEnvironment environment) throws RefusedException {
        List<String> java = List.of("java", "-cp", ourClasses.toString(), DescribeJdk.class.getName());
        Commands.Ended description = run(java, environment);
        return ImageJdk.parse(description.output())
                .orElseThrow(() -> new RefusedException(
                        String.join(" ", java) + " in the image " + image, description.description(), ANOTHER));
    }

    /** That strace can trace there. */
    Usability.Usable strace() throws RefusedException {
        Usability usability = StraceTracer.probe(
                container::exec,
                List.of(
                        "let the engine allow ptrace in containers: Docker does by default, from 19.03 on Linux 4.8",
                        "where the whole machine is a sandbox that allows no ptrace, run these tests elsewhere"));
        if (usability instanceof Usability.Usable usable) {
            return usable;
        }
        Usability.Unusable unusable = (Usability.Unusable) usability;
        throw new RefusedException(new Usability.Unusable(
                unusable.tried() + " in the image " + image,
                unusable.reason(),
                unusable.cures().stream().map(this::inImage).toList()));
    }

    private String inImage(String cure) {
        return cure.startsWith("install ") ? "in the image's Dockerfile, " + cure : cure;
    }

    private Commands.Ended run(String... command) throws RefusedException {
        return run(List.of(command), new ForkEnvironment(Map.of()));
    }

    private Commands.Ended run(List<String> command, ForkEnvironment environment) throws RefusedException {
        try {
            return container.exec(command, environment);
        } catch (IOException e) {
            throw new RefusedException(String.join(" ", command) + " in the image " + image, Reasons.of(e), ANOTHER);
        }
    }
}
