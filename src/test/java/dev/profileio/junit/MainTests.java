package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar by itself: no library is on the class path. */
@Timeout(120)
class MainTests {

    @TempDir
    private Path folder;

    private record Ended(int exitCode, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target/classes").toAbsolutePath().toString(),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        int exitCode = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private void writeReport() throws IOException {
        Path report = Files.createDirectories(folder.resolve("orders/target/surefire-reports/profile-io/A/a"));
        Files.writeString(report.resolve("profile.json"), "{}");
        Files.writeString(
                report.resolve("summary.properties"),
                """
                schemaVersion=1
                uniqueId=x
                className=A
                methodName=a
                displayName=a()
                outcome=passed
                startedAt=2026-01-02T03:04:05Z
                durationNanos=1
                read.ops=1
                read.bytes=2
                write.ops=3
                write.bytes=4
                sync.ops=5
                tracer=JFR
                complete=true
                """);
    }

    @Nested
    class Merge {

        @Test
        void writesAPage() throws Exception {
            writeReport();

            Ended ended = run("merge", "out", "orders");

            assertThat(ended.err()).isEmpty();
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.out())
                    .startsWith("Merged 1 report of orders into ")
                    .endsWith("index.html\n");
            assertThat(folder.resolve("out/index.html"))
                    .content()
                    .contains("A.a()")
                    .contains("Passed");
        }

        @Test
        void saysThatThereIsNoReport() throws Exception {
            Files.createDirectories(folder.resolve("orders"));

            Ended ended = run("merge", "out", "orders");

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err()).startsWith("merge: Expected reports of ProfileIO below [orders], found none");
            assertThat(ended.out()).isEmpty();
        }
    }

    @Nested
    class WrongUsage {

        @Test
        void ofMergeIsExplained() throws Exception {
            Ended ended = run("merge", "out");

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err())
                    .startsWith("merge: expected OUT and one FOLDER or more, found [out]")
                    .contains("Usage:");
        }

        @Test
        void ofTheJarIsExplained() throws Exception {
            Ended ended = run("merg", "out", "orders");

            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.err())
                    .startsWith("Expected doctor or merge, found merg")
                    .contains("Usage:");
        }
    }

    @Test
    void tellsItsUsage() throws Exception {
        Ended ended = run("--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Usage:").contains("merge OUT FOLDER...");
    }

    @Test
    void withoutACommandIsTheDoctor() throws Exception {
        assertThat(run().out()).startsWith("ProfileIO on ").contains("AUTO ");
        assertThat(run("doctor").out()).startsWith("ProfileIO on ").contains("AUTO ");
    }
}
