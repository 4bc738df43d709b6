package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.TracerKind;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StraceProbeTests {

    private static final String INSTALL =
            "install strace 5.6 or newer: apt-get install strace, dnf install strace, or apk add strace";
    private static final String CONTAINER = "in a container, start it with --cap-add=SYS_PTRACE, "
            + "and --security-opt seccomp=unconfined where its seccomp profile forbids ptrace";
    private static final String SANDBOX = "in a sandbox that allows no ptrace, run these tests elsewhere";

    @TempDir
    private Path folder;

    private Path yama;

    @BeforeEach
    void noYama() {
        yama = folder.resolve("ptrace_scope");
    }

    @Nested
    class AStraceThatWorks {

        /** strace belongs to what these tests need: without it they fail. */
        @Test
        void isUsable() {
            Usability usability = StraceTracer.probe();

            assertThat(usability).isInstanceOfSatisfying(Usability.Usable.class, usable -> {
                assertThat(usable.tracer().kind()).isEqualTo(TracerKind.STRACE);
                assertThat(usable.tracer().version()).matches("\\d+\\.\\d+.*");
            });
        }

        @Test
        void isUsableWhateverYamaSays() throws IOException {
            Files.writeString(yama, "1\n");

            assertThat(new StraceProbe(List.of("strace"), yama, Duration.ofSeconds(20)).probe())
                    .isInstanceOf(Usability.Usable.class);
        }
    }

    @Nested
    class AStraceThatIsNotThere {

        @Test
        void isToBeInstalled() {
            Path absent = folder.resolve("strace");

            Usability.Unusable unusable = unusable(absent);
            assertThat(unusable.tried()).isEqualTo(absent + " -V");
            assertThat(unusable.reason())
                    .startsWith("strace is not installed, or not on the PATH (")
                    .contains("No such file or directory");
            assertThat(unusable.cures()).containsExactly(INSTALL);
        }

        @Test
        void isToBeInstalledWhereSomethingElseHasItsName() throws IOException {
            Path other = script("echo 'not a tracer'", "echo 'at all' >&2", "exit 7");

            Usability.Unusable unusable = unusable(other);
            assertThat(unusable.tried()).isEqualTo(other + " -V");
            assertThat(unusable.reason())
                    .isEqualTo("expected \"strace -- version …\", found exit code 7: not a tracer\nat all");
            assertThat(unusable.cures()).containsExactly(INSTALL);
        }

        @Test
        void isToBeInstalledWhereSomethingSilentHasItsName() throws IOException {
            assertThat(unusable(script()).reason())
                    .isEqualTo("expected \"strace -- version …\", found exit code 0, no output");
        }
    }

    @Nested
    class AStraceThatIsTooOld {

        @ParameterizedTest
        @ValueSource(strings = {"4.26", "5.0", "5.5"})
        void isToBeReplaced(String version) throws IOException {
            Path old = script("echo 'strace -- version " + version + "'");

            Usability.Unusable unusable = unusable(old);
            assertThat(unusable.tried()).isEqualTo(old + " -V");
            assertThat(unusable.reason()).isEqualTo("strace " + version + " is too old");
            assertThat(unusable.cures()).containsExactly(INSTALL);
        }
    }

    @Nested
    class AStraceThatMayNotTrace {

        @Test
        void isToBeAllowedTo() throws IOException {
            Usability.Unusable unusable = unusable(forbidden());

            assertThat(unusable.tried()).isEqualTo("a trace of \"strace -V\" with strace 6.1");
            assertThat(unusable.reason())
                    .isEqualTo("exit code 1: strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted");
            assertThat(unusable.cures()).containsExactly(CONTAINER, SANDBOX);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0\n", "1\n", "", "what?"})
        void isNotYamasFaultWhereThatLetsAProcessTraceItsChildren(String scope) throws IOException {
            Files.writeString(yama, scope);

            assertThat(unusable(forbidden()).cures()).containsExactly(CONTAINER, SANDBOX);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2 | as root, sysctl -w kernel.yama.ptrace_scope=1",
                    "3 | set kernel.yama.ptrace_scope=1 in /etc/sysctl.conf and reboot, since it cannot be lowered before"
                })
        void isYamasFaultFirst(int scope, String cure) throws IOException {
            Files.writeString(yama, scope + "\n");

            assertThat(unusable(forbidden()).cures())
                    .containsExactly(
                            "Yama forbids ptrace here (" + yama + " is " + scope + "): " + cure, CONTAINER, SANDBOX);
        }

        private Path forbidden() throws IOException {
            return script(
                    "[ \"$1\" = -V ] && echo 'strace -- version 6.1' && exit",
                    "echo 'strace: ptrace(PTRACE_TRACEME, ...): Operation not permitted' >&2",
                    "exit 1");
        }
    }

    @Nested
    class AStraceThatDoesNotEnd {

        /** It is no finding, which would be remembered. */
        @Test
        void mayDoSoNextTime() throws IOException {
            Path slow = script("exec sleep 1000");

            assertThatExceptionOfType(TracerUnavailableException.class)
                    .isThrownBy(() -> new StraceProbe(List.of(slow.toString()), yama, Duration.ofSeconds(1)).probe())
                    .withMessageContaining(slow + " -V\" to end within 1 s")
                    .withMessageContaining("tries it again");
        }
    }

    @Nested
    class AStraceThatTracesNothing {

        @Test
        void isNotUsable() throws IOException {
            Path idle = script("echo 'strace -- version 6.1'");

            assertThat(unusable(idle).reason()).isEqualTo("exit code 0: strace -- version 6.1");
        }
    }

    private Usability.Unusable unusable(Path executable) {
        Usability usability = new StraceProbe(List.of(executable.toString()), yama, Duration.ofSeconds(20)).probe();
        assertThat(usability).isInstanceOf(Usability.Unusable.class);
        return (Usability.Unusable) usability;
    }

    private Path script(String... lines) throws IOException {
        Path script = folder.resolve("strace");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n", UTF_8);
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }
}
