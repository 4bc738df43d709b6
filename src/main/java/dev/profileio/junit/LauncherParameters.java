package dev.profileio.junit;

import dev.profileio.fork.ForkedTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 *       says nothing about it, it is switched on for this one extension.
 * </ul>
 */
public final class LauncherParameters implements LauncherDiscoveryListener {

    private static final String NAMES = "profileio.launcher.parameters";
    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.enabled";
    private static final String AUTODETECTED = "junit.jupiter.extensions.autodetection.include";

    /** For the Launcher. */
    public LauncherParameters() {}

    @Override
    public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        var parameters = request.getConfigurationParameters();
        if (parameters.get(ForkedTest.WORK_FOLDER_PARAMETER).isPresent()) {
            return;
        }
        Set<String> names = new TreeSet<>(parameters.keySet());
        names.removeAll(System.getProperties().stringPropertyNames());
        System.setProperty(NAMES, String.join("\n", names));
        if (parameters.get(AUTODETECTION).isEmpty()
                && parameters.get(AUTODETECTED).isEmpty()) {
            System.setProperty(AUTODETECTION, "true");
            System.setProperty(AUTODETECTED, ProfileIoExtension.class.getName());
        }
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
