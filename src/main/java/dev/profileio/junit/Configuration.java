package dev.profileio.junit;

import dev.profileio.TracerKind;
import dev.profileio.baseline.BaselineMode;
import dev.profileio.fork.archive.Archives;
import dev.profileio.report.console.ConsoleMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param libraries {@code profileio.libraries}: packages whose code is not named as what issues an operation, in the place
 *     of those of well-known libraries
 * @param baseline {@code profileio.baseline}: what may be done to baselines
 * @param baselines {@code profileio.baselines}: where baselines are, if not in the project's test resources
 * @param keepTrace {@code profileio.debug=true}: whether the raw trace is kept in the report
 * @param debugPort {@code profileio.debug=5005}: where the fork waits for a debugger, for as long as it takes
 * @param spares {@code profileio.spares}: how many forks may wait, started ahead, for tests to come
 * @param archives {@code profileio.archive}: the folder of archives of classes, if forks are to have one
 * @param containerImage {@code profileio.container.image}: the image of the container tracer's containers
 * @param console {@code profileio.console}: how much the console shows
 * @param operationsCsv {@code profileio.operations=csv}: whether every operation is written down
 */
record Configuration(
        boolean enabled,
        TracerKind tracer,
        boolean abortWhenMissing,
        Optional<Path> reports,
        Duration timeout,
        List<String> jvmArguments,
        Optional<List<String>> libraries,
        BaselineMode baseline,
        Optional<Path> baselines,
        boolean keepTrace,
        OptionalInt debugPort,
        int spares,
        Optional<Path> archives,
        Optional<String> containerImage,
        ConsoleMode console,
        boolean operationsCsv) {

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]++|\"[^\"]*+\")++");

    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** A fork that starts keeps two cores busy: with fewer, it would slow the body down beside which it starts. */
    private static final int CORES_FOR_SPARES = 4;

    /** One starts while another runs; with two, tests shorter than that start need not wait for it either. */
    private static final int MOST_SPARES = 2;

    /** Somebody who debugs is not to be interrupted. */
    private static final Duration DEBUGGING = Duration.ofDays(1);

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
        return of(parameters, System.getenv());
    }

    static Configuration of(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        String ci = environment.getOrDefault("CI", "").strip();
        boolean isCi = !ci.isEmpty() && !ci.equalsIgnoreCase("false");
        Optional<String> debug = read(parameters, "profileio.debug", Configuration::debug);
        return new Configuration(
                read(parameters, "profileio.enabled", Configuration::bool).orElse(true),
                read(parameters, "profileio.tracer", Configuration::tracerKind).orElse(TracerKind.AUTO),
                read(parameters, "profileio.missing", Configuration::abort).orElse(false),
                read(parameters, "profileio.reports", value -> Path.of(value).toAbsolutePath()),
                read(parameters, "profileio.timeout", Durations::parse).orElse(Duration.ofMinutes(5)),
                read(parameters, "profileio.jvmArgs", Configuration::words).orElse(List.of()),
                read(parameters, "profileio.libraries", Configuration::packages),
                read(parameters, "profileio.baseline", value -> baselineMode(value, isCi))
                        .orElse(isCi ? BaselineMode.CHECK : BaselineMode.RECORD),
                read(parameters, "profileio.baselines", value -> Path.of(value).toAbsolutePath()),
                debug.filter("true"::equals).isPresent(),
                debug.filter(value -> PORT.matcher(value).matches())
                        .map(port -> OptionalInt.of(Integer.parseInt(port)))
                        .orElseGet(OptionalInt::empty),
                read(parameters, "profileio.spares", Configuration::spares)
                        .orElseGet(Configuration::sparesOfThisMachine),
                read(parameters, "profileio.archive", value -> archives(value, environment))
                        .orElseGet(() -> archives("true", environment)),
                read(parameters, "profileio.container.image", value -> value),
                read(parameters, "profileio.console", Configuration::consoleMode)
                        .orElse(ConsoleMode.AUTO),
                read(parameters, "profileio.operations", Configuration::operations)
                        .isPresent());
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

    private static int sparesOfThisMachine() {
        return sparesOn(Runtime.getRuntime().availableProcessors());
    }

    /** How many forks may wait on a machine with so many cores. */
    static int sparesOn(int cores) {
        return cores < CORES_FOR_SPARES ? 0 : MOST_SPARES;
    }

    private static int spares(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> sparesOfThisMachine();
            case "false" -> 0;
            default -> {
                if (!NUMBER.matcher(value).matches()) {
                    throw new IllegalArgumentException(
                            "expected true, false, or how many forks may wait, found \"" + value + "\"");
                }
                yield Integer.parseInt(value);
            }
        };
    }

    private static Optional<Path> archives(String value, Map<String, String> environment) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" ->
                Optional.of(Archives.folderOfUser(environment, Path.of(System.getProperty("user.home", ""))));
            case "false" -> Optional.empty();
            default -> Optional.of(Path.of(value).toAbsolutePath());
        };
    }

    private static String debug(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        boolean isPort = PORT.matcher(lower).matches() && Integer.parseInt(lower) <= 65_535;
        if (!isPort && !lower.equals("true") && !lower.equals("false")) {
            throw new IllegalArgumentException(
                    "expected true, to keep the raw trace, a port for a debugger, or false, found \"" + value + "\"");
        }
        return lower;
    }

    private static boolean abort(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "abort" -> true;
            case "fail" -> false;
            default -> throw new IllegalArgumentException("expected fail or abort, found \"" + value + "\"");
        };
    }

    private static TracerKind tracerKind(String value) {
        return constant(TracerKind.values(), value);
    }

    private static ConsoleMode consoleMode(String value) {
        return constant(ConsoleMode.values(), value);
    }

    private static <T extends Enum<T>> T constant(T[] constants, String value) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of " + Arrays.toString(constants) + ", found \"" + value + "\""));
    }

    private static String operations(String value) {
        if (!value.equalsIgnoreCase("csv")) {
            throw new IllegalArgumentException("expected csv, found \"" + value + "\"");
        }
        return value;
    }

    /** What the fork is started with, beyond what it has of the test's JVM. */
    List<String> forkArguments() {
        List<String> arguments = new ArrayList<>(jvmArguments);
        debugPort.ifPresent(port ->
                arguments.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port));
        return arguments;
    }

    /** How long the fork may run. */
    Duration forkTimeout() {
        return debugPort.isPresent() ? DEBUGGING : timeout;
    }

    private static BaselineMode baselineMode(String value, boolean isCi) {
        BaselineMode mode =
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "check" -> BaselineMode.CHECK;
                    case "update" -> BaselineMode.UPDATE;
                    default -> throw new IllegalArgumentException("expected check or update, found \"" + value + "\"");
                };
        if (isCi && mode == BaselineMode.UPDATE) {
            throw new IllegalArgumentException("expected check, since the environment variable CI is set and CI writes"
                    + " no baselines, found \"" + value + "\"");
        }
        return mode;
    }

    /** Splits at commas and white space. */
    private static List<String> packages(String value) {
        return Arrays.stream(value.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .map(name -> name.endsWith(".") ? name : name + ".")
                .toList();
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
