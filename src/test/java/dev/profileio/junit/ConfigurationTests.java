package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.TracerKind;
import dev.profileio.report.console.ConsoleMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTests {

    private static final Configuration DEFAULTS = Configuration.of(name -> Optional.empty());

    @Test
    void hasADefaultForEverything() {
        assertThat(DEFAULTS.enabled()).isTrue();
        assertThat(DEFAULTS.tracer()).isEqualTo(TracerKind.AUTO);
        assertThat(DEFAULTS.abortWhenMissing()).isFalse();
        assertThat(DEFAULTS.reports()).isEmpty();
        assertThat(DEFAULTS.timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(DEFAULTS.jvmArguments()).isEmpty();
        assertThat(DEFAULTS.keepTrace()).isFalse();
        assertThat(DEFAULTS.debugPort()).isEmpty();
        assertThat(DEFAULTS.forkArguments()).isEmpty();
        assertThat(DEFAULTS.console()).isEqualTo(ConsoleMode.AUTO);
        assertThat(DEFAULTS.operationsCsv()).isFalse();
        assertThat(DEFAULTS.spares())
                .isEqualTo(Configuration.sparesOn(Runtime.getRuntime().availableProcessors()));
        assertThat(DEFAULTS.archives())
                .hasValueSatisfying(folder -> assertThat(folder).isAbsolute().endsWithRaw(Path.of("profile-io")));
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(Configuration.of(name -> Optional.of("  ")))
                .usingRecursiveComparison()
                .ignoringFields("launcherParameters")
                .isEqualTo(DEFAULTS);
    }

    @Nested
    class Reads {

        @ParameterizedTest
        @CsvSource({"true, true", "TRUE, true", "' false ', false", "False, false"})
        void whetherItIsEnabled(String value, boolean enabled) {
            assertThat(with("profileio.enabled", value).enabled()).isEqualTo(enabled);
        }

        @ParameterizedTest
        @CsvSource({"strace, STRACE", "FS_USAGE, FS_USAGE", "Auto, AUTO"})
        void theTracer(String value, TracerKind tracer) {
            assertThat(with("profileio.tracer", value).tracer()).isEqualTo(tracer);
        }

        @ParameterizedTest
        @CsvSource({"auto, AUTO", "Summary, SUMMARY", "heatmap, HEATMAP", "QUIET, QUIET"})
        void howMuchTheConsoleShows(String value, ConsoleMode mode) {
            assertThat(with("profileio.console", value).console()).isEqualTo(mode);
        }

        @ParameterizedTest
        @ValueSource(strings = {"csv", "CSV"})
        void whetherOperationsAreWrittenDown(String value) {
            assertThat(with("profileio.operations", value).operationsCsv()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"fail, false", "abort, true", "Abort, true"})
        void whatToDoWithoutATracer(String value, boolean abort) {
            assertThat(with("profileio.missing", value).abortWhenMissing()).isEqualTo(abort);
        }

        @Test
        void whereReportsGo() {
            assertThat(with("profileio.reports", "/tmp/a b").reports()).contains(Path.of("/tmp/a b"));
        }

        @Test
        void theTimeout() {
            assertThat(with("profileio.timeout", "90 s").timeout()).isEqualTo(Duration.ofSeconds(90));
        }

        @Test
        void whetherToDebug() {
            assertThat(with("profileio.debug", "true").keepTrace()).isTrue();
            assertThat(with("profileio.debug", "true").debugPort()).isEmpty();
        }

        @Test
        void thePortForADebuggerWhichTheForkWaitsFor() {
            Configuration debugging = with("profileio.debug", "5005");

            assertThat(debugging.debugPort()).hasValue(5005);
            assertThat(debugging.forkArguments())
                    .containsExactly("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:5005");
            assertThat(debugging.forkTimeout()).isGreaterThan(Duration.ofHours(1));
        }

        @ParameterizedTest
        @CsvSource({"false, 0", "0, 0", "' 3 ', 3"})
        void howManyForksMayWait(String value, int spares) {
            assertThat(with("profileio.spares", value).spares()).isEqualTo(spares);
            assertThat(with("profileio.spares", "TRUE").spares()).isEqualTo(DEFAULTS.spares());
        }

        @ParameterizedTest
        @CsvSource({"1, 0", "2, 0", "3, 0", "4, 2", "64, 2"})
        void howManyForksMayWaitWhereNobodySays(int cores, int spares) {
            assertThat(Configuration.sparesOn(cores)).isEqualTo(spares);
        }

        @Test
        void whereArchivesAre() {
            assertThat(with("profileio.archive", "False").archives()).isEmpty();
            assertThat(with("profileio.archive", "true").archives()).isEqualTo(DEFAULTS.archives());
            assertThat(with("profileio.archive", "/tmp/a b").archives()).contains(Path.of("/tmp/a b"));
            assertThat(Configuration.of(name -> Optional.empty(), Map.of("XDG_CACHE_HOME", "/tmp/cache"))
                            .archives())
                    .contains(Path.of("/tmp/cache/profile-io"));
        }

        @Test
        void jvmArgumentsSplitAtWhiteSpaceOutsideOfQuotes() {
            assertThat(with("profileio.jvmArgs", " -Xmx1g\t-Da=\"b c\"  \"-Dd=e f\" -Dg=\"\" \"\"h ")
                            .jvmArguments())
                    .containsExactly("-Xmx1g", "-Da=b c", "-Dd=e f", "-Dg=", "h");
        }

        @Test
        void jvmArgumentsOfAnyLength() {
            String path = "/a/jar.jar:".repeat(20_000);

            assertThat(with(
                                    "profileio.jvmArgs",
                                    "-Dpath=" + path + " -Dquoted=\"" + path + "\" " + "\"\"".repeat(20_000))
                            .jvmArguments())
                    .containsExactly("-Dpath=" + path, "-Dquoted=" + path, "");
        }
    }

    @Nested
    class Rejects {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "profileio.enabled | yes | expected true or false, found \"yes\"",
                    "profileio.spares | many | expected true, false, or how many forks may wait, found \"many\"",
                    "profileio.debug | 65536 | expected true, to keep the raw trace, a port for a debugger, or false, found \"65536\"",
                    "profileio.missing | skip | expected fail or abort, found \"skip\"",
                    "profileio.tracer | dtrace | expected one of [AUTO, STRACE, JFR, CONTAINER, FS_USAGE, COUNTERS], found \"dtrace\"",
                    "profileio.console | loud | expected one of [AUTO, SUMMARY, HEATMAP, QUIET], found \"loud\"",
                    "profileio.operations | json | expected csv, found \"json\"",
                    "profileio.timeout | soon | expected a duration such as 90 (seconds), 500 ms, 5s or 10 m, found \"soon\"",
                    "profileio.jvmArgs | -Da=\"b c | expected double quotes in pairs, found '-Da=\"b c'"
                })
        void nonsenseWithAMessageThatNamesTheParameter(String name, String value, String message) {
            assertThatExceptionOfType(ExtensionConfigurationException.class)
                    .isThrownBy(() -> with(name, value))
                    .withMessage("Configuration parameter " + name + ": " + message);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\0b"})
        void whatIsNoPath(String path) {
            assertThatExceptionOfType(ExtensionConfigurationException.class)
                    .isThrownBy(() -> with("profileio.reports", path))
                    .withMessageStartingWith("Configuration parameter profileio.reports: ");
        }
    }

    private static Configuration with(String name, String value) {
        return Configuration.of(
                parameter -> Optional.ofNullable(Map.of(name, value).get(parameter)));
    }
}
