package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.profileio.IoBudget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import dev.profileio.fork.ForkRequest;
import dev.profileio.fork.ParentJvm;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import dev.profileio.report.console.ConsoleMode;
import dev.profileio.report.console.ConsoleReport;
import dev.profileio.report.console.Terminal;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.Usability;
import dev.profileio.trace.fsusage.StandIn;
import dev.profileio.trace.jfr.JavaCode;
import dev.profileio.trace.jfr.LibraryCode;
import dev.profileio.trace.jfr.SourceFiles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real forks beside a script that prints what fs_usage would, had a body on a Mac done it. */
@Timeout(120)
class FsUsageTests {

    @TempDir
    private Path reports;

    @Test
    void what_is_seen_between_the_marks_is_the_profile() throws Throwable {
        profile(StandIn.tracer("replaying"), "idle");

        JsonNode json = json("idle");
        assertThat(json.at("/outcome").asString()).isEqualTo("passed");
        assertThat(json.at("/tracer/kind").asString()).isEqualTo("fs_usage");
        assertThat(json.at("/tracer/version").asString()).isEqualTo("macOS by hand");
        assertThat(json.at("/tracer/complete").asBoolean())
                .as(json.at("/tracer/warnings").toString())
                .isTrue();
        assertThat(json.at("/totals/read").toString()).isEqualTo("{\"ops\":2,\"bytes\":4102,\"failed\":0}");
        assertThat(json.at("/totals/write").toString()).isEqualTo("{\"ops\":2,\"bytes\":64,\"failed\":0}");
        assertThat(json.at("/totals/sync/ops").asInt()).isEqualTo(1);
        assertThat(json.at("/totals/open/ops").asInt()).isEqualTo(1);
        assertThat(json.at("/totals/metadata/failed").asInt()).isEqualTo(1);
        assertThat(json.at("/files")).hasSize(2);
        assertThat(json.at("/files/0/path").asString()).isEqualTo("/data/orders.db");
        assertThat(json.at("/files/1/path").asString()).isEqualTo("/data/before.db");
        assertThat(json.at("/threads")).hasSize(2);
        assertThat(json.at("/setAside/0").toString())
                .isEqualTo("{\"reason\":\"standard streams\",\"read\":{\"ops\":0,\"bytes\":0},"
                        + "\"write\":{\"ops\":1,\"bytes\":5}}");
        assertThat(Duration.ofNanos(json.at("/window/durationNanos").asLong())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void budgets_are_held_against_it() {
        assertThat(catchThrowable(() -> profile(StandIn.tracer("replaying"), "budget")))
                .hasMessageContaining("2 operations, 64 B  /data/orders.db");
    }

    @Test
    void one_that_dies_leaves_budgets_unjudged() {
        Throwable failure = catchThrowable(() -> profile(StandIn.tracer("dying"), "generousBudget"));

        assertThat(failure)
                .hasMessageContaining("cannot be judged")
                .hasMessageContaining("fs_usage ended before the fork did, with exit code 3.")
                .hasMessageContaining("fs_usage said: fs_usage: buffer overrun, events generated too quickly");
        assertThat(json("generousBudget").at("/tracer/complete").asBoolean()).isFalse();
    }

    @Test
    void one_that_does_not_start_fails_the_test() {
        assertThat(catchThrowable(() -> profile(StandIn.tracer("refusing"), "idle")))
                .hasMessage("Expected fs_usage to attach to the fork, found that it ended with exit code 1: "
                        + "ktrace_start: Resource busy");
        assertNoForkIsLeft();
    }

    @Test
    void one_that_sees_nothing_fails_the_test_in_time() {
        assertThat(catchThrowable(() -> profile(StandIn.tracer("blind", Duration.ofSeconds(1)), "idle")))
                .hasMessageContaining("Expected fs_usage to attach to the fork within 1.0 s, found no line about ")
                .hasMessageContaining("/go, for which the fork asks all the time. fs_usage said: nothing");
        assertNoForkIsLeft();
    }

    @Test
    void is_refused_on_linux() {
        assertThat(catchThrowable(() -> profile(new Tracers(CODE, Optional.empty()), "idle")))
                .hasMessageContaining("tracer: FS_USAGE")
                .hasMessageContaining("fs_usage belongs to macOS, and this is Linux")
                .hasMessageContaining("on Linux use tracer = STRACE");
    }

    private static void assertNoForkIsLeft() {
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains("fs_usage.sh") || line.contains("ForkMain"));
    }

    private void profile(Tracer tracer, String method) throws Throwable {
        profile(new Tracers(kind -> new Usability.Usable(tracer), false, line -> {}), method);
    }

    private void profile(Tracers tracers, String name) throws Throwable {
        Method method = TestCases.class.getDeclaredMethod(name);
        String id = "[engine:junit-jupiter]/[class:" + TestCases.class.getName() + "]/[method:" + name + "()]";
        ParentJvm jvm = ParentJvm.current(TestCases.class.getClassLoader());
        try (Pages pages = pages()) {
            new ProfiledTest(
                            new TestName(id, TestCases.class.getName(), name, name + "()"),
                            folder(name),
                            Settings.of(
                                    TestCases.class.getAnnotation(ProfileIo.class), List.of(TestCases.class), method),
                            Configuration.of(parameter -> Optional.empty()),
                            tracers,
                            CODE,
                            jvm,
                            new ForkRequest(id, Map.of(), jvm.systemProperties(), Duration.ofMinutes(1)),
                            new Forks(1, Optional.empty()),
                            0,
                            new Audience(
                                    new ConsoleReport(
                                            ConsoleMode.SUMMARY,
                                            Terminal.of(Map.of(), false, StandardCharsets.UTF_8),
                                            System.out),
                                    pages,
                                    List.of()))
                    .run();
        }
    }

    private static Pages pages() {
        return new Pages(1, System.out);
    }

    private ReportFolder folder(String method) {
        return ReportFolder.of(reports, TestCases.class.getName(), method);
    }

    private JsonNode json(String method) {
        return JsonMapper.shared().readTree(folder(method).json().toFile());
    }

    private static final JavaCode CODE =
            new JavaCode(LibraryCode.DEFAULT, new SourceFiles(FsUsageTests.class.getClassLoader()));

    @ProfileIo(tracer = TracerKind.FS_USAGE, callSites = false)
    static class TestCases {

        @Test
        void idle() {}

        @Test
        @IoBudget(on = Operation.WRITE, path = "*.db", maxOps = 1)
        void budget() {}

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 1_000)
        void generousBudget() {}
    }
}
