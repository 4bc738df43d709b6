package dev.profileio.report.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.baseline.Baseline;
import dev.profileio.baseline.Drift;
import dev.profileio.report.BaselineResult;
import dev.profileio.report.Report;
import dev.profileio.report.ReportFile;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Reports;
import dev.profileio.report.Result;
import dev.profileio.report.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each build server is told by its own conventions: these tests play the server's part. */
class CiServersTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private Path workspace;
    private Path project;
    private ReportFolder folder;

    @BeforeEach
    void makeAReport(@TempDir Path temporary) throws IOException {
        workspace = Files.createDirectories(temporary.resolve("work space")).toRealPath();
        project = Files.createDirectories(workspace.resolve("module,1"));
        folder = new ReportFolder(Files.createDirectories(project.resolve("target/profile-io/com.acme.X/save")));
        for (ReportFile file : ReportFile.values()) {
            Files.writeString(file.in(folder), "content");
        }
        Path source = project.resolve("src/main/java/com/acme/Report.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package com.acme;\n".concat("\n".repeat(60)));
    }

    @Test
    void areNoneOnAMachineThatIsNone() {
        environment.putAll(Map.of("GITHUB_ACTIONS", "false", "GITLAB_CI", "", "JENKINS_URL", " ", "CI", "true"));
        run(Reports.full());

        assertThat(lines()).isEmpty();
    }

    @Nested
    class Jenkins {

        @Test
        void is_told_the_absolute_path_of_each_file_that_it_can_show() {
            environment.put("JENKINS_URL", "https://ci.acme.com/");
            run(Reports.full());

            assertThat(lines())
                    .containsExactly(
                            "[[ATTACHMENT|" + folder.path().resolve("heatmap.png") + "]]",
                            "[[ATTACHMENT|" + folder.path().resolve("histogram.png") + "]]",
                            "[[ATTACHMENT|" + folder.path().resolve("index.html") + "]]",
                            "[[ATTACHMENT|" + folder.path().resolve("profile.json") + "]]");
        }

        @Test
        void is_told_of_no_file_that_is_not_there() throws IOException {
            environment.put("JENKINS_URL", "https://ci.acme.com/");
            for (ReportFile file : ReportFile.values()) {
                Files.delete(file.in(folder));
            }
            run(Reports.full());

            assertThat(lines()).isEmpty();
        }

        @Test
        void is_told_of_no_path_that_it_would_misread() throws IOException {
            environment.put("JENKINS_URL", "https://ci.acme.com/");
            folder = new ReportFolder(Files.createDirectories(workspace.resolve("a|b")));
            Files.writeString(ReportFile.PROFILE.in(folder), "content");
            run(Reports.full());

            assertThat(lines()).isEmpty();
        }
    }

    @Nested
    class GitLab {

        @Test
        void is_told_the_pictures_relative_to_the_project() {
            environment.put("GITLAB_CI", "true");
            environment.put("CI_PROJECT_DIR", workspace.toString());
            run(Reports.full());

            assertThat(lines())
                    .containsExactly(
                            "[[ATTACHMENT|module,1/target/profile-io/com.acme.X/save/heatmap.png]]",
                            "[[ATTACHMENT|module,1/target/profile-io/com.acme.X/save/histogram.png]]");
        }

        @Test
        void is_told_nothing_of_pictures_that_cannot_be_artifacts() {
            environment.put("GITLAB_CI", "true");
            environment.put("CI_PROJECT_DIR", workspace.resolve("elsewhere").toString());
            run(Reports.full());

            assertThat(lines()).isEmpty();
        }
    }

    @Nested
    class GitHub {

        @BeforeEach
        void isThere() {
            environment.put("GITHUB_ACTIONS", "true");
            environment.put("GITHUB_WORKSPACE", workspace.toString());
        }

        @Test
        void is_told_the_line_of_each_breach() {
            run(Reports.full());

            assertThat(lines())
                    .containsExactly(
                            "::error file=module%2C1/src/main/java/com/acme/Report.java,line=42,title=I/O budget"
                                    + " breached::com.acme.ReportTests.save()%0Awrites of *.csv: expected at most 10"
                                    + " operations, actual 10,003 operations (9,993 too many)",
                            "::error title=I/O budget breached::com.acme.ReportTests.save()%0Awrites of *.csv:"
                                    + " expected at most 5 %25 below 4 KiB, actual 100 %25 of 10,003 operations");
        }

        @Test
        void is_told_the_frame_where_the_source_is_not_in_the_repository() {
            environment.put("GITHUB_WORKSPACE", workspace.resolve("other").toString());
            run(Reports.full());

            assertThat(lines())
                    .first()
                    .asString()
                    .startsWith("::error title=I/O budget breached::com.acme.ReportTests.save()%0A")
                    .contains("too many), at com.acme.Report.line(Report.java:42)%0A");
        }

        @Test
        void is_told_of_ten_lines_at_most() {
            CiServers servers = servers();
            for (int i = 0; i < 30; i++) {
                servers.tell(Reports.full(), folder);
            }

            assertThat(lines()).hasSize(10).allMatch(line -> line.startsWith("::error "));
        }

        @Test
        void is_told_of_a_drift_at_the_line_that_does_more() {
            run(drifted());

            assertThat(lines())
                    .contains("::error file=module%2C1/src/main/java/com/acme/Report.java,line=42,title=I/O is worse"
                            + " than its baseline::com.acme.ReportTests.save()%0Awrites: 0 -> 10,003 operations"
                            + " (10,003 more)%0Awrites: 0 B -> 107.4 KiB (107.4 KiB more)");
        }

        @Test
        void is_told_of_a_check_that_failed() {
            Report empty = Reports.empty();
            run(new Report(empty.test(), Result.BREACHED, empty.profile(), List.of(), BaselineResult.NONE));

            assertThat(lines())
                    .containsExactly("::error title=I/O check failed::com.acme.ReportTests.save()%0Aa check of the"
                            + " profile failed, see the test's failure");
        }

        @Test
        void is_told_nothing_of_a_test_that_passed() {
            run(Reports.empty());

            assertThat(lines()).isEmpty();
        }

        @Test
        void that_cannot_be_told_fails_no_test() throws IOException {
            Path blocked = Files.createDirectories(workspace.resolve("summary"));
            environment.put("GITHUB_STEP_SUMMARY", blocked.toString());
            run(Reports.empty());

            assertThat(lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("[ProfileIO] The build server could not be told (GitHubSummary): ");
        }

        private Report drifted() {
            Report full = Reports.full();
            Baseline now = new Baseline(
                    "strace",
                    17,
                    Map.of(Operation.WRITE, new IoProfile.Count(10_003, 109_978)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new Baseline.SiteRow("com.acme.Report.line", 0, 9_990, 0)));
            Baseline before = new Baseline("strace", 17, Map.of(), List.of(), List.of(), List.of(), List.of());
            Drift drift = Drift.of(before, now, 0);
            return new Report(
                    full.test(),
                    Result.BREACHED,
                    full.profile(),
                    List.of(),
                    new BaselineResult(List.of(), Optional.of(drift), Optional.empty()));
        }
    }

    @Nested
    class Testmo {

        @Test
        void is_told_key_figures_as_properties() {
            environment.put("TESTMO_TOKEN", "secret");
            folder = new ReportFolder(Path.of("/odd]]/name"));
            run(Reports.full());

            assertThat(lines())
                    .containsExactly(
                            "[[PROPERTY|profileio.outcome=breached]]",
                            "[[PROPERTY|profileio.read.ops=2]]",
                            "[[PROPERTY|profileio.read.bytes=5]]",
                            "[[PROPERTY|profileio.write.ops=10003]]",
                            "[[PROPERTY|profileio.write.bytes=109978]]",
                            "[[PROPERTY|profileio.window.durationNanos=2000000000]]",
                            "[[PROPERTY|profileio.tracer=strace]]",
                            "[[PROPERTY|profileio.report=/odd] ]/name]]");
        }
    }

    private CiServers servers() {
        return CiServers.of(environment, project, new SourceTree(project)::find, new PrintStream(printed, true, UTF_8));
    }

    private void run(Report report) {
        CiServers servers = servers();
        servers.tell(report, folder);
        servers.end();
    }

    private List<String> lines() {
        return printed.toString(UTF_8).lines().toList();
    }
}
