package dev.profileio.junit;

import dev.profileio.fork.ForkedTest;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;

/**
 * Learns from JUnit's Launcher what an extension cannot, and tells it by system properties, which is all that the two
 * have in common. The Launcher finds it on the class path.
 *
 * <ul>
 *   <li>An extension may ask for a configuration parameter, but not which there are.
 *   <li>An annotation on a method is too late for its class's {@code @BeforeAll}, so {@link ProfileIoExtension} has to be
 *       there from the beginning. JUnit does that where automatic registration of extensions is on; where the user
 *       says nothing about it, and there is no other extension that it would register, it is switched on.
 * </ul>
 */
public final class LauncherParameters implements LauncherDiscoveryListener {

    private static final String NAMES = "profileio.launcher.parameters";
    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.enabled";

    /** For the Launcher. */
    public LauncherParameters() {}

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        var parameters = request.getConfigurationParameters();
        if (parameters.get(ForkedTest.WORK_FOLDER_PARAMETER).isPresent()) {
            return;
        }
        System.setProperty(NAMES, String.join("\n", new TreeSet<>(parameters.keySet())));
        if (parameters.get(AUTODETECTION).isEmpty() && isOnlyExtensionToDetect()) {
            System.setProperty(AUTODETECTION, "true");
        }
    }

    /** Others may be on the class path for somebody who did not ask for them. */
    private static boolean isOnlyExtensionToDetect() {
        return ServiceLoader.load(Extension.class, Thread.currentThread().getContextClassLoader()).stream()
                .map(ServiceLoader.Provider::type)
                .allMatch(ProfileIoExtension.class::equals);
    }

    /** The parameters that JUnit was given, as far as the Launcher told, without those that are system properties. */
    static Map<String, String> of(ExtensionContext context) {
        Map<String, String> values = new HashMap<>();
        System.getProperty(NAMES, "").lines().forEach(name -> context.getConfigurationParameter(name)
                .filter(value -> !value.equals(System.getProperty(name)))
                .ifPresent(value -> values.put(name, value)));
        return values;
    }
}
