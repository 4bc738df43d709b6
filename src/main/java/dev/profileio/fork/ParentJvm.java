package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The test's JVM, as far as a fork that is to behave like it needs to know.
 *
 * @param javaHome its JDK
 * @param arguments its JVM arguments
 * @param classPath the folders and jars it loads classes from
 * @param systemProperties its system properties, without those that every JVM sets for itself
 */
public record ParentJvm(
        Path javaHome, List<String> arguments, List<String> classPath, Map<String, String> systemProperties) {

    /** The JVM describes itself with these; the fork's are its own. */
    private static final Pattern INTRINSIC =
            Pattern.compile("java\\.(?:home|class\\.version|vendor|vendor\\.(?:url|url\\.bug|version)"
                    + "|version|version\\.date)|java\\.(?:runtime|specification|vm)\\..*|jdk\\.debug|jdk\\.module\\..*"
                    + "|sun\\.(?:boot\\.library\\.path|java\\.command|java\\.launcher.*|management\\.compiler)");

    private static final Pattern MODULES =
            Pattern.compile("--(?:module-path|upgrade-module-path|patch-module=[^=]+)=(.+)");

    /** Keeps unmodifiable copies. */
    public ParentJvm {
        arguments = List.copyOf(arguments);
        classPath = List.copyOf(classPath);
        systemProperties = Map.copyOf(systemProperties);
    }

    /**
     * The JVM that runs this.
     *
     * @param loader what it loads the tests with
     */
    public static ParentJvm current(ClassLoader loader) throws IOException {
        return new ParentJvm(
                Path.of(System.getProperty("java.home")),
                passedOn(ManagementFactory.getRuntimeMXBean().getInputArguments()),
                currentClassPath(loader),
                currentSystemProperties());
    }

    /** Its {@code java}. */
    Path java() {
        Path bin = javaHome.resolve("bin");
        Path windows = bin.resolve("java.exe");
        return Files.exists(windows) ? windows : bin.resolve("java");
    }

    /** Where it finds modules, and what is added to them: classes are loaded from there as well. */
    public List<String> modulePath() {
        return arguments.stream()
                .flatMap(argument -> {
                    Matcher matcher = MODULES.matcher(argument);
                    return matcher.matches()
                            ? Arrays.stream(matcher.group(1).split(File.pathSeparator))
                            : Stream.empty();
                })
                .toList();
    }

    private static List<String> passedOn(List<String> inputArguments) {
        List<String> arguments = new ArrayList<>(inputArguments);
        // The fork reads the same environment again, and an agent given twice would run twice.
        EnvironmentOptions.in(System.getenv()).forEach(arguments::remove);
        arguments.removeIf(EnvironmentOptions::isDebugger);
        arguments.addAll(OutputEncoding.arguments());
        return arguments;
    }

    /** The class loaders' own, the test's first: Surefire may load tests with one that the JVM was not started with. */
    private static List<String> currentClassPath(ClassLoader loader) throws IOException {
        Set<String> classPath = new LinkedHashSet<>();
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof URLClassLoader urls) {
                for (URL url : urls.getURLs()) {
                    if (url.getProtocol().equals("file")) {
                        classPath.add(path(url));
                    }
                }
            }
        }
        // Surefire shows tests a class path other than the one it starts their JVM with.
        String declared = System.getProperty("surefire.real.class.path", System.getProperty("java.class.path", ""));
        for (String entry : declared.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            List<String> referenced = isPathingJar(path) ? manifestClassPath(path) : List.of();
            classPath.addAll(referenced.isEmpty() ? List.of(path.toString()) : referenced);
        }
        return List.copyOf(classPath);
    }

    /** As the class loader itself reads it: a URL may hold what should have been escaped in it. */
    private static String path(URL url) {
        String path = url.getPath();
        try {
            // A plus sign is a space in forms only.
            path = URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEscaped) {
            // Then it is what it says.
        }
        return new File(path).getAbsolutePath();
    }

    /** Whether a jar is there only to carry a class path too long for a command line. */
    private static boolean isPathingJar(Path path) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith("surefirebooter") && name.endsWith(".jar");
    }

    private static List<String> manifestClassPath(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String references =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (references == null) {
                return List.of();
            }
            return Arrays.stream(references.strip().split("\\s+"))
                    .map(reference -> Path.of(jar.toUri().resolve(reference)).toString())
                    .toList();
        }
    }

    private static Map<String, String> currentSystemProperties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (!INTRINSIC.matcher(name).matches()) {
                properties.put(name, System.getProperty(name));
            }
        }
        return properties;
    }
}
