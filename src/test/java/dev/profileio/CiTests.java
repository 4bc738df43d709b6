package dev.profileio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a build server, whose part these tests play. */
@Timeout(120)
class CiTests {

    private static final String SOURCE = "src/test/java/dev/profileio/CiTests.java";

    @TempDir
    Path reports;

    @Test
    void github_is_told_when_the_run_has_ended_by_each_of_its_jvms() throws Exception {
        Path summary = reports.resolve("summary.md");
        Map<String, String> environment = Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_WORKSPACE", Path.of("").toAbsolutePath().toString(),
                "GITHUB_STEP_SUMMARY", summary.toString());
        List<Process> jvms = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            jvms.add(start(environment, reports.resolve("jvm-" + i), "passes", "breaches"));
        }

        for (Process jvm : jvms) {
            String printed = new String(jvm.getInputStream().readAllBytes(), UTF_8);
            assertThat(jvm.waitFor()).as(printed).isOne();
            assertThat(printed.lines().filter(line -> line.startsWith("::")))
                    .containsExactly("::error file=" + SOURCE + ",line=" + lineOf("out.write(i);")
                            + ",title=I/O budget breached::" + TestCases.class.getName()
                            + ".breaches()%0Awrites: expected at most 3 operations, actual 10 operations (7 too many)");
        }
        List<String> lines = Files.readAllLines(summary);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("### "))
                .containsExactly(
                        "### ProfileIO: 1 of 2 profiled tests breached",
                        "### ProfileIO: 1 of 2 profiled tests breached");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| <code>"))
                .hasSize(4)
                .allMatch(line -> line.endsWith(" | strace |"));
    }

    @Test
    void jenkins_is_told_of_files_that_are_there() throws Exception {
        Process jvm = start(Map.of("JENKINS_URL", "http://localhost/"), reports, "breaches");
        String printed = new String(jvm.getInputStream().readAllBytes(), UTF_8);

        List<Path> attached = printed.lines()
                .filter(line -> line.startsWith("[[ATTACHMENT|") && line.endsWith("]]"))
                .map(line -> Path.of(line.substring("[[ATTACHMENT|".length(), line.length() - 2)))
                .toList();
        assertThat(attached)
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(Path::isAbsolute)
                .allMatch(Files::isRegularFile);
    }

    private static Process start(Map<String, String> environment, Path reports, String... methods) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(TestJvm.command(reports, List.of(), TestCases.class, methods))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int lineOf(String statement) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(SOURCE));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.strip().equals(statement))
                        .findFirst()
                        .orElseThrow());
    }

    @ProfileIo
    static class TestCases {

        @TempDir
        Path folder;

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 30)
        void passes() throws IOException {
            write();
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 3)
        void breaches() throws IOException {
            write();
        }

        private void write() throws IOException {
            try (OutputStream out = Files.newOutputStream(folder.resolve("file"))) {
                for (int i = 0; i < 10; i++) {
                    out.write(i);
                }
            }
        }
    }
}
