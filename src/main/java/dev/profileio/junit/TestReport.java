package dev.profileio.junit;

import dev.profileio.report.ReportFolder;
import dev.profileio.report.TestName;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;

/** Whose report it is, and where it goes. */
final class TestReport {

    private TestReport() {}

    static TestName name(ExtensionContext context, ExtensionContext methodContext) {
        return new TestName(
                context.getUniqueId(),
                className(methodContext),
                methodContext.getRequiredTestMethod().getName(),
                context.getDisplayName());
    }

    static ReportFolder folder(ExtensionContext context, ExtensionContext methodContext, Configuration configuration) {
        Class<?> testClass = methodContext.getRequiredTestClass();
        return ReportFolder.of(
                configuration.reports().orElseGet(() -> besideTheBuildsOwn(testClass)),
                className(methodContext),
                methodName(testClass, methodContext.getRequiredTestMethod()) + invocations(context.getUniqueId()));
    }

    /** Where baselines are, unless a configuration parameter names another folder. */
    static Path baselines() {
        return TestBaseline.projectFolder().toAbsolutePath().resolve("src/test/resources/profile-io");
    }

    /** The name of the method, without the numbers of invocations, as its report and its baseline have it. */
    static String methodName(ExtensionContext methodContext) {
        return methodName(methodContext.getRequiredTestClass(), methodContext.getRequiredTestMethod());
    }

    /** The binary name; where a {@code @Nested} class is inherited, that which it would have in the inheriting class. */
    private static String className(ExtensionContext methodContext) {
        String name = "";
        for (Class<?> type : ProfiledClasses.of(methodContext)) {
            boolean inherited = !name.isEmpty() && !type.getName().startsWith(name + "$");
            name = inherited ? name + "$" + type.getSimpleName() : type.getName();
        }
        return name;
    }

    /** Maven and Gradle compile tests into a known place in their build folder, wherever that is. */
    private static Path besideTheBuildsOwn(Class<?> testClass) {
        Path classes = location(testClass);
        for (Path folder = classes; folder != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            Path parent = folder.getParent();
            if (name != null && parent != null && name.toString().equals("test-classes")) {
                return parent.resolve("surefire-reports").resolve("profile-io");
            }
            if (name != null && parent != null && name.toString().equals("classes") && folder != classes) {
                return parent.resolve("reports").resolve("profile-io");
            }
        }
        Path workingDirectory = Path.of("").toAbsolutePath();
        return Files.exists(workingDirectory.resolve("build.gradle"))
                        || Files.exists(workingDirectory.resolve("build.gradle.kts"))
                ? workingDirectory.resolve("build/reports/profile-io")
                : workingDirectory.resolve("target/surefire-reports/profile-io");
    }

    private static Path location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? Path.of("").toAbsolutePath()
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException notAFile) {
            return Path.of("").toAbsolutePath();
        }
    }

    /** The method's name; with its parameters' types only where another test of the class has the name as well. */
    static String methodName(Class<?> testClass, Method method) {
        List<Method> namesakes = ReflectionSupport.findMethods(
                testClass,
                other -> other.getName().equals(method.getName())
                        && AnnotationSupport.isAnnotated(other, Testable.class),
                HierarchyTraversalMode.TOP_DOWN);
        return namesakes.size() < 2
                ? method.getName()
                : method.getName()
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getName)
                                .collect(Collectors.joining(",", "(", ")"));
    }

    /** {@code -3} for the third invocation of a test template. */
    private static String invocations(String uniqueId) {
        return UniqueId.parse(uniqueId).getSegments().stream()
                .map(UniqueId.Segment::getValue)
                .filter(value -> value.matches("#\\d+"))
                .map(value -> "-" + value.substring(1))
                .collect(Collectors.joining());
    }
}
