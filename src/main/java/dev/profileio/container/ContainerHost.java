package dev.profileio.container;

import dev.profileio.fork.ForkCommand;
import dev.profileio.fork.Host;
import dev.profileio.fork.ParentJvm;
import dev.profileio.fork.Running;
import dev.profileio.fork.WorkFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A container engine and an image: each fork gets a container of its own. */
final class ContainerHost implements Host {

    private static final Pattern LOCALE =
            Pattern.compile("user\\.(?:language|country|script|variant)(?:\\.(?:display|format))?");

    private final Engine engine;
    private final String image;
    private final ImageJdk jdk;
    private final ForkEnvironment environment;
    private final Optional<String> user;

    ContainerHost(Engine engine, String image, ImageJdk jdk, ForkEnvironment environment, Optional<String> user) {
        this.engine = engine;
        this.image = image;
        this.jdk = jdk;
        this.environment = environment;
        this.user = user;
    }

    @Override
    public String name() {
        return "container " + image;
    }

    /** The locale is told to the JVM itself, since the image need not know it. */
    @Override
    public ParentJvm jvm(ParentJvm parent) {
        Stream<String> locale = parent.systemProperties().entrySet().stream()
                .filter(property -> LOCALE.matcher(property.getKey()).matches())
                .filter(property -> !property.getValue().isEmpty())
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .sorted();
        return new ParentJvm(
                jdk.home(),
                Stream.concat(locale, parent.arguments().stream()).toList(),
                parent.classPath(),
                parent.systemProperties());
    }

    @Override
    public List<String> jdk(ParentJvm jvm) {
        return jdk.names();
    }

    @Override
    public String cure(String program) {
        return "Make sure that the container engine answers, still has the image " + image
                + ", and sees the files of this machine.";
    }

    @Override
    public Running prepare(List<String> line, ForkCommand command, WorkFolder work) {
        return new ContainerRunning(
                engine,
                new ContainerSpec(
                        image,
                        line,
                        environment.with("JAVA_HOME", jdk.home().toString()),
                        user,
                        Path.of("").toAbsolutePath().toString(),
                        new Mounts().with(command, work.path()).list()));
    }
}
