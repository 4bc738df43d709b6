package dev.profileio.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testcontainers.DockerClientFactory;

@Timeout(60)
class ContainerRunningTests {

    private static final String IMAGE = "profile-io-test:" + Runtime.version().feature();

    /** By which this class's containers are known. */
    private static final Map<String, String> LABELS =
            Map.of("dev.profileio.test", "running-" + ProcessHandle.current().pid());

    @AfterEach
    void noContainerIsLeft() {
        assertThat(DockerClientFactory.instance()
                        .client()
                        .listContainersCmd()
                        .withShowAll(true)
                        .withLabelFilter(LABELS)
                        .exec())
                .isEmpty();
    }

    @Test
    void tellsItsOutputAndItsEnd() throws Exception {
        ContainerRunning running = running(List.of("sh", "-c", "echo out; echo err >&2; exit 7"), List.of());
        running.start();

        assertThat(new String(running.standardOutput().readAllBytes(), UTF_8)).isEqualTo("out\n");
        assertThat(new String(running.standardError().readAllBytes(), UTF_8)).isEqualTo("err\n");
        running.kill();
        assertThat(running.isAlive()).isFalse();
        assertThat(running.exitCode()).isEqualTo(7);
    }

    @Test
    void isKilledThoughNothingInItIsTraced() throws Exception {
        ContainerRunning running = running(List.of("sleep", "1000"), List.of());
        running.start();

        running.kill();

        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void isKilledByAThreadThatIsInterrupted() throws Exception {
        ContainerRunning running = running(List.of("sleep", "1000"), List.of());
        Thread.currentThread().interrupt();
        running.start();
        running.kill();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void saysWhatTheEngineCannotSee() {
        Path nowhere = Path.of("/nowhere");
        ContainerRunning running = running(List.of("true"), List.of(new Mount(nowhere, nowhere, true)));

        assertThatIOException()
                .isThrownBy(running::start)
                .withMessageStartingWith("Creating the container failed: ")
                .withMessageEndingWith("bind source path does not exist: /nowhere");
        running.kill();
    }

    @Test
    void doesNotStartAfterItWasKilled() {
        ContainerRunning running = running(List.of("true"), List.of());
        running.kill();

        assertThatIOException().isThrownBy(running::start).withMessage("Killed before it was started");
    }

    private static ContainerRunning running(List<String> command, List<Mount> mounts) {
        return new ContainerRunning(
                new Engine(DockerClientFactory.instance().client(), LABELS),
                new ContainerSpec(IMAGE, command, new ForkEnvironment(Map.of()), Optional.empty(), "/", mounts));
    }
}
