package dev.profileio.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.BuildImageResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.MountType;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** A container engine, as Testcontainers finds it. */
final class Engine {

    private static final long LONGEST_PULL_MINUTES = 10;

    private final DockerClient client;
    private final Map<String, String> labels;

    /**
     * An engine.
     *
     * @param client its client
     * @param labels of the containers: by these Testcontainers removes what a test's JVM that was killed leaves behind
     */
    Engine(DockerClient client, Map<String, String> labels) {
        this.client = client;
        this.labels = Map.copyOf(labels);
    }

    /** The engine that Testcontainers finds; throws whatever Testcontainers throws where it finds none. */
    static Engine find() {
        DockerClient client = DockerClientFactory.instance().client();
        Map<String, String> labels = new HashMap<>(DockerClientFactory.DEFAULT_LABELS);
        labels.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
        return new Engine(client, labels);
    }

    boolean hasImage(String image) throws IOException {
        return Uninterruptible.call("Looking for the image " + image, () -> {
            try {
                client.inspectImageCmd(image).exec();
                return true;
            } catch (NotFoundException absent) {
                return false;
            }
        });
    }

    void pull(String image) throws IOException {
        Uninterruptible.call("Pulling the image " + image, () -> {
            // Without a tag, the engine would pull all that there are.
            DockerImageName name = DockerImageName.parse(image);
            var pulled = client.pullImageCmd(name.getUnversionedPart())
                    .withTag(name.getVersionPart())
                    .start();
            if (!pulled.awaitCompletion(LONGEST_PULL_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("no end after " + LONGEST_PULL_MINUTES + " minutes");
            }
            return image;
        });
    }

    /**
     * Builds an image.
     *
     * @param folder a folder with a file {@code Dockerfile}
     * @param image what it is to be called
     */
    void build(File folder, String image) throws IOException {
        Uninterruptible.call("Building the image " + image, () -> client.buildImageCmd(folder)
                .withTags(Set.of(image))
                .exec(new BuildImageResultCallback())
                .awaitImageId(LONGEST_PULL_MINUTES, TimeUnit.MINUTES));
    }

    /** A container that has not started. */
    Container create(ContainerSpec spec) throws IOException {
        String id = Uninterruptible.call("Creating the container", () -> {
            CreateContainerCmd create = client.createContainerCmd(spec.image())
                    .withEntrypoint(spec.command().subList(0, 1))
                    .withCmd(spec.command().subList(1, spec.command().size()))
                    .withEnv(spec.environment().list())
                    .withWorkingDir(spec.workingDirectory())
                    .withLabels(labels)
                    // What it prints comes through the attachment, and need not be kept by the engine.
                    .withHostConfig(new HostConfig()
                            .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE))
                            .withMounts(spec.mounts().stream()
                                    .map(mount -> new com.github.dockerjava.api.model.Mount()
                                            .withType(MountType.BIND)
                                            .withSource(mount.source().toString())
                                            .withTarget(mount.target().toString())
                                            .withReadOnly(mount.readOnly()))
                                    .toList()));
            spec.user().ifPresent(create::withUser);
            return create.exec().getId();
        });
        return new Container(client, id);
    }
}
