package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Forks in a container, of the images that it/docker makes. */
class ContainerTests {

    private static final String IMAGE = "profile-io-test:" + Runtime.version().feature();

    private static final Map<String, String> PARAMETERS =
            Map.of("profileio.tracer", "CONTAINER", "profileio.container.image", IMAGE);

    @TempDir
    Path reports;

    @RepeatedTest(3)
    void eight_threads_on_files_of_their_own_are_counted_exactly() {
        JsonNode report = ProfiledRun.of(
                        reports, PARAMETERS, method(ExactnessTests.WorkloadTestCases.class, "eightThreads"))
                .passed();

        assertThat(report.at("/totals/write/ops").asLong()).isEqualTo(8000);
        assertThat(report.at("/tracer/host").asString()).isEqualTo("container " + IMAGE);
    }
}
