package dev.profileio.report.ci;

import dev.profileio.report.Report;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.source.SourceLine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The build servers that the environment says are there; on most machines none. */
public final class CiServers {

    private final List<CiServer> servers;
    private final PrintStream out;

    private CiServers(List<CiServer> servers, PrintStream out) {
        this.servers = List.copyOf(servers);
        this.out = out;
    }

    /**
     * Those of a run.
     *
     * @param environment the environment variables
     * @param project the folder of the project whose tests run
     * @param sources finds the line of source code behind a frame
     * @param out the standard output of the tests
     */
    public static CiServers of(
            Map<String, String> environment,
            Path project,
            Function<String, Optional<SourceLine>> sources,
            PrintStream out) {
        List<CiServer> servers = new ArrayList<>();
        variable(environment, "JENKINS_URL").ifPresent(url -> servers.add(new JenkinsAttachments(out)));
        if (isTrue(environment, "GITLAB_CI")) {
            variable(environment, "CI_PROJECT_DIR")
                    .ifPresent(folder -> servers.add(new GitLabAttachments(Path.of(folder), out)));
        }
        if (isTrue(environment, "GITHUB_ACTIONS")) {
            SourceLinks links = new SourceLinks(
                    Path.of(variable(environment, "GITHUB_WORKSPACE").orElse("")), sources);
            servers.add(new GitHubAnnotations(links, out));
            variable(environment, "GITHUB_STEP_SUMMARY")
                    .ifPresent(file -> servers.add(
                            new GitHubSummary(new StepSummary(Path.of(file)), links.relative(project), links, out)));
        }
        variable(environment, "TESTMO_TOKEN").ifPresent(token -> servers.add(new TestmoProperties(out)));
        return new CiServers(servers, out);
    }

    /** Whether one of them looks at the pictures or the page of a report. */
    public boolean readPages() {
        return servers.stream().anyMatch(CiServer::readsPages);
    }

    /** Tells all of them of a test. That one cannot be told is no failure of the test, but is said. */
    public void tell(Report report, ReportFolder folder) {
        each(server -> server.tell(report, folder));
    }

    /** Tells all of them that there are no more tests. */
    public void end() {
        each(CiServer::end);
    }

    @FunctionalInterface
    private interface Message {
        void to(CiServer server) throws IOException;
    }

    private void each(Message message) {
        for (CiServer server : servers) {
            try {
                message.to(server);
            } catch (IOException | RuntimeException e) {
                out.println("[ProfileIO] The build server could not be told ("
                        + server.getClass().getSimpleName() + "): " + e);
            }
        }
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static boolean isTrue(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip().equalsIgnoreCase("true");
    }
}
