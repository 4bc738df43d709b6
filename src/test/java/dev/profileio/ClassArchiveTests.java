package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forks with an archive of classes, beside those without. */
@Timeout(120)
class ClassArchiveTests {

    @TempDir
    Path reports;

    @TempDir
    Path folder;

    @Test
    void is_made_once_and_then_used_by_forks_that_see_no_difference() throws IOException {
        String without = told(Map.of("profileio.spares", "false", "profileio.archive", "false"));
        Map<String, String> with = Map.of(
                "profileio.spares",
                "false",
                "profileio.archive",
                folder.resolve("cache").toString());
        String first = told(with);
        String second = told(with);
        String spare = told(Map.of(
                "profileio.spares",
                "1",
                "profileio.archive",
                folder.resolve("cache").toString()));

        assertThat(without).startsWith("archive: false\n");
        assertThat(first).isEqualTo(without);
        assertThat(second).isEqualTo(without.replace("archive: false", "archive: true"));
        assertThat(spare).isEqualTo(second);
    }

    @Test
    void counts_the_same() {
        JsonNode[] counts = Stream.of("false", "true", "true")
                .map(on -> on.equals("true") ? folder.resolve("cache").toString() : on)
                .map(archive -> ProfiledRun.of(
                        reports, Map.of("profileio.archive", archive), selectClass(CountedTestCases.class)))
                .map(ProfiledRun::passed)
                .map(report -> report.get("totals"))
                .toArray(JsonNode[]::new);

        assertThat(counts[1]).isEqualTo(counts[0]);
        assertThat(counts[2]).isEqualTo(counts[0]);
    }

    @Test
    void is_no_condition_for_a_test_to_run() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        ProfiledRun.of(reports, Map.of("profileio.archive", file.toString()), selectClass(CountedTestCases.class))
                .passed();
    }

    private String told(Map<String, String> parameters) {
        ProfiledRun run = ProfiledRun.of(reports, parameters, selectClass(TellingTestCases.class));
        assertThat(run.failures()).isEmpty();
        List<String> told = run.results().testEvents().aborted().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .distinct()
                .toList();
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    @ProfileIo
    static class TellingTestCases {

        @Test
        void tells() throws IOException {
            tell();
        }

        private static void tell() throws IOException {
            boolean archive = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .anyMatch(argument -> argument.matches("-XX:(SharedArchiveFile|AOTCache)=.*"));
            StringBuilder text = new StringBuilder("archive: " + archive + "\n");
            text.append(System.getProperty("java.class.path")).append('\n');
            text.append(ManagementFactory.getRuntimeMXBean().getClassPath()).append('\n');
            ClassLoader loader = ClassLoader.getSystemClassLoader();
            for (String resource : List.of("", "META-INF/MANIFEST.MF")) {
                loader.getResources(resource).asIterator().forEachRemaining(url -> text.append(url)
                        .append('\n'));
            }
            for (Class<?> type : List.of(ClassArchiveTests.class, ProfileIo.class, Test.class, JsonMapper.class)) {
                text.append(type.getProtectionDomain().getCodeSource().getLocation())
                        .append('\n');
            }
            throw new TestAbortedException(text.toString());
        }
    }

    @ProfileIo
    static class CountedTestCases {

        @Test
        void writes(@TempDir Path folder) throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "content");
            assertThat(Files.readAllLines(file)).hasSize(1);
        }
    }
}
