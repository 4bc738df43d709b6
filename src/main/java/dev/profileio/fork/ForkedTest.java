package dev.profileio.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;

/** One test, run through JUnit's Launcher. */
public final class ForkedTest implements TestExecutionListener {

    /** The system property by which the extension knows that it is in the fork: the work folder. */
    public static final String WORK_FOLDER_PARAMETER = "profileio.fork.workFolder";

    private final List<Throwable> failures = new ArrayList<>();
    private final List<Throwable> aborts = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int passed;

    private final Runnable beforeTest;

    private ForkedTest(Runnable beforeTest) {
        this.beforeTest = beforeTest;
    }

    /**
     * Runs it.
     *
     * @param beforeTest is run before the test and its fixtures, while JUnit waits
     */
    static Outcome run(ForkRequest forkRequest, Runnable beforeTest) {
        UniqueId id = UniqueId.parse(forkRequest.uniqueId());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectUniqueId(id))
                .filters(EngineFilter.includeEngines(id.getSegments().get(0).getValue()))
                .configurationParameters(forkRequest.configuration())
                .build();
        // Listeners found on the class path write the test's JVM's reports; here they would write them again.
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        ForkedTest listener = new ForkedTest(beforeTest);
        try (LauncherSession session = LauncherFactory.openSession(config)) {
            session.getLauncher().execute(request, listener);
        } catch (Throwable unrecoverable) {
            // JUnit does not handle an OutOfMemoryError, but lets it through.
            return new Outcome.Failed(unrecoverable);
        }
        return listener.outcome(forkRequest.uniqueId());
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            beforeTest.run();
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        Optional<Throwable> throwable = result.getThrowable();
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed += identifier.isTest() ? 1 : 0;
            case ABORTED ->
                aborts.add(throwable.orElseGet(
                        () -> new TestAbortedException(identifier.getDisplayName() + " was aborted")));
            case FAILED ->
                failures.add(throwable.orElseGet(() -> new AssertionError(identifier.getDisplayName() + " failed")));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        skipped.add(reason);
    }

    private Outcome outcome(String uniqueId) {
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            return new Outcome.Failed(first);
        }
        if (!aborts.isEmpty()) {
            return new Outcome.Aborted(aborts.get(0));
        }
        if (passed == 1) {
            return new Outcome.Passed();
        }
        if (!skipped.isEmpty()) {
            return new Outcome.Aborted(new TestAbortedException("Skipped in the fork: " + skipped.get(0)));
        }
        return new Outcome.Failed(new IllegalStateException(
                "Expected to run exactly one test in the fork, ran " + passed + ". Its unique id was " + uniqueId));
    }
}
