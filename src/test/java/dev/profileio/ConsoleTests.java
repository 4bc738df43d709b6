package dev.profileio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run prints, as another process reads it. */
@Timeout(60)
class ConsoleTests {

    private static final Pattern PROGRESS =
            Pattern.compile("\\[ProfileIO] .*\\.works\\(\\) has run for 5 s: ([\\d,]+) reads and writes so far");

    @TempDir
    Path reports;

    @Nested
    class A_body_that_takes_long {

        @Test
        void is_seen_to_work() throws Exception {
            List<String> lines = run(Map.of(), "works");

            List<Long> counts = lines.stream()
                    .map(PROGRESS::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> Long.valueOf(matcher.group(1).replace(",", "")))
                    .toList();
            assertThat(counts).hasSize(1);
            // Those of the body, and those of the JVM's start.
            assertThat(counts.get(0)).isBetween(20_000L, 40_000L);
            assertThat(lines).noneMatch(line -> line.contains("has run for 10 s"));
        }

        @Test
        void is_not_cut_in_the_midst_of_a_line() throws Exception {
            assertThat(run(Map.of(), "printsHalfALine"))
                    .contains("begun and ended")
                    .noneMatch(line -> line.contains("has run for"));
        }
    }

    @Test
    void is_quiet_where_that_is_asked_for() throws Exception {
        assertThat(run(Map.of("-Dprofileio.console", "quiet"), "writes")).containsExactly("printed by the body");
    }

    @Test
    void shows_the_heatmap_where_that_is_asked_for() throws Exception {
        List<String> lines = run(Map.of("-Dprofileio.console", "heatmap", "-Dfile.encoding", "UTF-8"), "writes");

        assertThat(lines).contains("  reads: none", "  writes", "  ░ 1  ▒ 2  ▓ 4  █ 6 or more operations");
    }

    @Test
    void is_plain_ascii_where_the_console_is() throws Exception {
        List<String> lines = run(
                Map.of("-Dprofileio.console", "heatmap", "-Dfile.encoding", "US-ASCII", "FORCE_COLOR", "0"), "writes");

        assertThat(lines).contains("  . 1  + 2  * 4  # 6 or more operations");
        assertThat(String.join("", lines)).matches("[\\x20-\\x7e]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_COLOR", "none"})
    void is_coloured_where_that_is_asked_for(String variable) throws Exception {
        List<String> lines = run(Map.of("FORCE_COLOR", "1", variable, "1"), "writes");

        assertThat(String.join("", lines).contains("\033[32mpassed\033[0m")).isEqualTo(variable.equals("none"));
    }

    private List<String> run(Map<String, String> settings, String... methods) throws Exception {
        List<String> options = settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("-D"))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toList();
        ProcessBuilder builder = new ProcessBuilder(TestJvm.command(reports, options, TestCases.class, methods))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        settings.forEach((name, value) -> {
            if (!name.startsWith("-D")) {
                builder.environment().put(name, value);
            }
        });
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    @ProfileIo
    static class TestCases {

        @TempDir
        Path folder;

        @Test
        void works() throws Exception {
            write(20_000);
            Thread.sleep(Math.max(0, 6_500 - sinceStart()));
        }

        @Test
        void printsHalfALine() throws Exception {
            System.out.print("begun");
            Thread.sleep(6_500);
            System.out.println(" and ended");
        }

        @Test
        void writes() throws IOException {
            write(10);
            System.out.println("printed by the body");
        }

        private static long sinceStart() {
            return java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime();
        }

        private void write(int times) throws IOException {
            try (OutputStream out = Files.newOutputStream(folder.resolve("file"))) {
                for (int i = 0; i < times; i++) {
                    out.write(i);
                }
            }
        }
    }
}
