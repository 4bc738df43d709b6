package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of test cases through the Platform Test Kit, and the reports they left.
 *
 * @param reports the folder of all reports
 * @param results what JUnit saw
 */
public record ProfiledRun(Path reports, EngineExecutionResults results) {

    /** Runs one method of a class of test cases. */
    public static ProfiledRun of(Path reports, Class<?> testCases, String method) {
        return of(reports, Map.of(), method(testCases, method));
    }

    /** Selects the only method of that name, whatever its parameters. */
    public static DiscoverySelector method(Class<?> testCases, String name) {
        List<Method> methods = ReflectionSupport.findMethods(
                testCases, method -> method.getName().equals(name), HierarchyTraversalMode.TOP_DOWN);
        assertThat(methods).hasSize(1);
        return selectMethod(testCases, methods.get(0));
    }

    /** Runs all methods of a class of test cases. */
    public static ProfiledRun of(Path reports, Class<?> testCases) {
        return of(reports, Map.of(), selectClass(testCases));
    }

    /** Runs what is selected, with configuration parameters. */
    public static ProfiledRun of(Path reports, Map<String, String> parameters, DiscoverySelector... selectors) {
        return new ProfiledRun(
                reports,
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectors)
                        .configurationParameter("profileio.reports", reports.toString())
                        .configurationParameters(startOfForks())
                        .configurationParameters(parameters)
                        .execute());
    }

    /** The Test Kit passes no system properties on; those by which the build says how forks start are for all runs. */
    private static Map<String, String> startOfForks() {
        return Stream.of("profileio.spares", "profileio.archive")
                .filter(name -> System.getProperty(name) != null)
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }

    /** The only report, of a run whose tests all passed. */
    public JsonNode passed() {
        results.testEvents().failed().stream()
                .findFirst()
                .flatMap(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .ifPresent(failure -> {
                    throw new AssertionError("Expected the run to pass", failure);
                });
        results.testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
        return report();
    }

    /** What the only test failed with. */
    public Throwable failure() {
        List<Event> failed = results.testEvents().failed().list();
        assertThat(failed).hasSize(1);
        return failed.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /** What tests failed with. */
    public List<Throwable> failures() {
        return results.testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }

    /** What the only test was aborted with. */
    public Throwable abort() {
        List<Event> aborted = results.testEvents().aborted().list();
        assertThat(aborted).hasSize(1);
        return aborted.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /** The {@code profile.json} of the only report. */
    public JsonNode report() {
        List<Path> files = reportFiles();
        assertThat(files).hasSize(1);
        return JsonMapper.shared().readTree(files.get(0));
    }

    /** Every {@code profile.json}, sorted. */
    public List<Path> reportFiles() {
        if (!Files.isDirectory(reports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(reports)) {
            return new ArrayList<>(
                    files.filter(file -> file.endsWith("profile.json")).sorted().toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
