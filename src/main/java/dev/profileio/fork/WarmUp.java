package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Has JUnit run a test of ours that does nothing, so that the classes which run a test are loaded and linked. No code of
 * the user's runs: nothing that is found on the class path is registered, and neither system properties nor the user's
 * file of configuration parameters are asked.
 */
final class WarmUp {

    private static final String JUPITER = "org.junit.jupiter.engine.JupiterTestEngine";

    private WarmUp() {}

    /** Runs it. What goes wrong will go wrong again, in the test, and be told then. */
    static void run(WorkFolder work) {
        try {
            // A folder of its own: tracers look for the marks of the test.
            WorkFolder own = new WorkFolder(Files.createDirectory(work.warmUp()));
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(EmptyTest.class))
                    .enableImplicitConfigurationParameters(false)
                    .configurationParameter(
                            ForkedTest.WORK_FOLDER_PARAMETER, own.path().toString())
                    .build();
            launcher().execute(request);
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            // The test starts as it would without.
        }
    }

    private static Launcher launcher() throws ReflectiveOperationException {
        TestEngine jupiter = Class.forName(JUPITER)
                .asSubclass(TestEngine.class)
                .getDeclaredConstructor()
                .newInstance();
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(jupiter)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }
}
