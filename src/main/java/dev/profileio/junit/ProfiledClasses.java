package dev.profileio.junit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The classes of a test, whose annotations it has, and whose fixtures. */
final class ProfiledClasses {

    private ProfiledClasses() {}

    /**
     * A test's class, and before it the classes around that, outermost first. They are those of JUnit's contexts: a
     * {@code @Nested} class may be inherited, and then is not declared in the class that it runs in.
     */
    static List<Class<?>> of(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        Optional<ExtensionContext> each = Optional.of(context);
        while (each.isPresent()) {
            each.get().getTestClass().filter(type -> !classes.contains(type)).ifPresent(type -> classes.add(0, type));
            each = each.get().getParent();
        }
        return classes;
    }

    /** Whether every test of the last class, and of the {@code @Nested} classes in it, is profiled. */
    static boolean areAllTestsProfiled(List<Class<?>> testClasses) {
        Class<?> testClass = testClasses.get(testClasses.size() - 1);
        boolean ownAre = ReflectionSupport.findMethods(
                        testClass,
                        method -> AnnotationSupport.isAnnotated(method, Testable.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .allMatch(method -> Settings.annotation(testClasses, method).isPresent());
        return ownAre
                && ReflectionSupport.findNestedClasses(
                                testClass, type -> AnnotationSupport.isAnnotated(type, Nested.class))
                        .stream()
                        .allMatch(nested -> areAllTestsProfiled(with(testClasses, nested)));
    }

    /** The profiled methods of the last class. */
    static Set<Method> profiledMethods(List<Class<?>> testClasses) {
        return Set.copyOf(ReflectionSupport.findMethods(
                testClasses.get(testClasses.size() - 1),
                method -> AnnotationSupport.isAnnotated(method, Testable.class)
                        && Settings.annotation(testClasses, method).isPresent(),
                HierarchyTraversalMode.TOP_DOWN));
    }

    /** The names, as reports have them, of the methods of the last class that have a baseline. */
    static Set<String> methodsWithBaseline(List<Class<?>> testClasses) {
        Class<?> testClass = testClasses.get(testClasses.size() - 1);
        return ReflectionSupport.findMethods(
                        testClass,
                        method -> AnnotationSupport.isAnnotated(method, Testable.class)
                                && Settings.annotation(testClasses, method).isPresent()
                                && Settings.hasBaseline(testClasses, method),
                        HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .map(method -> TestReport.methodName(testClass, method))
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> with(List<Class<?>> classes, Class<?> last) {
        List<Class<?>> all = new ArrayList<>(classes);
        all.add(last);
        return all;
    }
}
