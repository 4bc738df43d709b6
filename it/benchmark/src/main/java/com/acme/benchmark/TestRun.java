package com.acme.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests that its arguments name, as a build tool does, and notes when the last of them had its result. */
public final class TestRun {

    /** The file, in the working directory, with the moment at which the last test finished. */
    public static final String FINISHED = "finished";

    private TestRun() {}

    public static void main(String[] selectors) throws IOException {
        LauncherDiscoveryRequest tests = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(selectors)
                        .map(selector -> DiscoverySelectors.parse(selector).orElseThrow())
                        .toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        AtomicReference<Moment> finished = new AtomicReference<>();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(tests, summary, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    finished.set(Moment.now());
                }
            }
        });
        finished.get().write(Path.of(FINISHED));
        summary.getSummary().getFailures().forEach(failure -> failure.getException()
                .printStackTrace());
        System.out.println("tests succeeded: " + summary.getSummary().getTestsSucceededCount());
        // As Surefire's JVM does, whatever threads tests left.
        System.exit(summary.getSummary().getTotalFailureCount() == 0 ? 0 : 1);
    }
}
