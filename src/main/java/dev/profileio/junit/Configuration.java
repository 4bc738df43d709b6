package dev.profileio.junit;

import dev.profileio.TracerKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The configuration parameters, from {@code junit-platform.properties} or system properties of the same name.
 *
 * @param enabled {@code profileio.enabled}: if false, bodies run in the test's JVM and nothing is measured
 * @param tracer {@code profileio.tracer}: what watches where the annotation leaves it open
 * @param abortWhenMissing {@code profileio.missing}: whether a test without a usable tracer is aborted, not failed
 * @param reports {@code profileio.reports}: where reports go, if not beside the build's own
 * @param timeout {@code profileio.timeout}: after which a fork is killed
 * @param jvmArguments {@code profileio.jvmArgs}: JVM arguments of the fork, beyond those of the test's JVM
 * @param debug {@code profileio.debug}: whether the raw trace is kept in the report
 */
record Configuration(
        boolean enabled,
        TracerKind tracer,
        boolean abortWhenMissing,
        Optional<Path> reports,
        Duration timeout,
        List<String> jvmArguments,
        boolean debug) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]++|\"[^\"]*+\")++");

    Configuration {
        jvmArguments = List.copyOf(jvmArguments);
    }

    /**
     * Reads the parameters.
     *
     * @param parameters gives the value of a parameter by its name
     * @throws ExtensionConfigurationException if a value makes no sense
     */
    static Configuration of(Function<String, Optional<String>> parameters) {
        return new Configuration(
                read(parameters, "profileio.enabled", Configuration::bool).orElse(true),
                read(parameters, "profileio.tracer", Configuration::tracerKind).orElse(TracerKind.AUTO),
                read(parameters, "profileio.missing", Configuration::abort).orElse(false),
                read(parameters, "profileio.reports", value -> Path.of(value).toAbsolutePath()),
                read(parameters, "profileio.timeout", Durations::parse).orElse(Duration.ofMinutes(5)),
                read(parameters, "profileio.jvmArgs", Configuration::words).orElse(List.of()),
                read(parameters, "profileio.debug", Configuration::bool).orElse(false));
    }

    private static <T> Optional<T> read(
            Function<String, Optional<String>> parameters, String name, Function<String, T> parser) {
        return parameters
                .apply(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> {
                    try {
                        return parser.apply(value);
                    } catch (IllegalArgumentException e) {
                        throw new ExtensionConfigurationException(
                                "Configuration parameter " + name + ": " + e.getMessage(), e);
                    }
                });
    }

    private static boolean bool(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("expected true or false, found \"" + value + "\"");
        };
    }

    private static boolean abort(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "abort" -> true;
            case "fail" -> false;
            default -> throw new IllegalArgumentException("expected fail or abort, found \"" + value + "\"");
        };
    }

    private static TracerKind tracerKind(String value) {
        return Arrays.stream(TracerKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + Arrays.toString(TracerKind.values()) + ", found \"" + value + "\""));
    }

    /** Splits at white space outside of double quotes. */
    private static List<String> words(String value) {
        if (value.chars().filter(c -> c == '"').count() % 2 != 0) {
            throw new IllegalArgumentException("expected double quotes in pairs, found '" + value + "'");
        }
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(value);
        while (matcher.find()) {
            words.add(matcher.group().replace("\"", ""));
        }
        return words;
    }
}
