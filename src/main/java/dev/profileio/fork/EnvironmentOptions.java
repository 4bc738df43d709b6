package dev.profileio.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JVM options that the environment gives, to every JVM that is started in it. */
public final class EnvironmentOptions {

    private static final Set<String> VARIABLES = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** White space parts options except in quotes of either kind, which may begin and end anywhere in an option. */
    private static final Pattern OPTION = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private EnvironmentOptions() {}

    /** All of them, as the JVM sees them. */
    static List<String> in(Map<String, String> environment) {
        return VARIABLES.stream()
                .flatMap(name -> words(environment.getOrDefault(name, "")).stream())
                .map(EnvironmentOptions::unquoted)
                .toList();
    }

    /** Two JVMs cannot listen on one debugger's port. */
    public static void removeDebugger(Map<String, String> environment) {
        for (String name : VARIABLES) {
            List<String> words = words(environment.getOrDefault(name, ""));
            if (words.stream().anyMatch(EnvironmentOptions::isQuotedDebugger)) {
                environment.put(
                        name,
                        words.stream().filter(word -> !isQuotedDebugger(word)).collect(Collectors.joining(" ")));
            }
        }
    }

    /** Whether an option lets a debugger in. */
    static boolean isDebugger(String option) {
        return option.startsWith("-agentlib:jdwp") || option.startsWith("-Xrunjdwp") || option.equals("-Xdebug");
    }

    private static boolean isQuotedDebugger(String word) {
        return isDebugger(unquoted(word));
    }

    private static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        Matcher matcher = OPTION.matcher(value);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)));
    }
}
