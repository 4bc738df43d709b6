package dev.profileio.container;

import dev.profileio.fork.EnvironmentOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

/**
 * The environment of a fork in a container: that of the test's JVM, but for what tells where this machine has what.
 *
 * @param variables those that are set
 */
record ForkEnvironment(Map<String, String> variables) {

    private static final Set<String> OF_THIS_MACHINE =
            Set.of("PATH", "JAVA_HOME", "JRE_HOME", "HOSTNAME", "SHELL", "LD_LIBRARY_PATH", "LD_PRELOAD", "LOCPATH");

    ForkEnvironment {
        variables = Map.copyOf(variables);
    }

    /** That of a fork of this JVM. */
    static ForkEnvironment current() {
        return of(System.getenv(), timeZone());
    }

    /**
     * That of a fork.
     *
     * @param here the variables of the test's JVM
     * @param timeZone its time zone: the container's own is another
     */
    static ForkEnvironment of(Map<String, String> here, String timeZone) {
        Map<String, String> variables = new HashMap<>(here);
        variables.keySet().removeAll(OF_THIS_MACHINE);
        EnvironmentOptions.removeDebugger(variables);
        variables.putIfAbsent("TZ", timeZone);
        return new ForkEnvironment(variables);
    }

    /** As an engine takes them. */
    List<String> list() {
        return variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    /** The same, but in the locale that has UTF-8 everywhere: where the image lacks the one asked for. */
    ForkEnvironment inUtf8() {
        return with("LC_ALL", "C.UTF-8");
    }

    ForkEnvironment with(String name, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(name, value);
        return new ForkEnvironment(changed);
    }

    /** The time zone that this JVM was started with: code may have set another since. */
    private static String timeZone() {
        String initial = System.getProperty("user.timezone", "");
        return initial.isBlank() ? TimeZone.getDefault().getID() : initial;
    }
}
