package dev.profileio.junit;

import dev.profileio.IoBaseline;
import dev.profileio.IoBudget;
import dev.profileio.IoCheck;
import dev.profileio.ProfileIo;
import dev.profileio.TracerKind;
import dev.profileio.budget.Budget;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What the annotations on a test ask for.
 *
 * @param histogram whether the histogram is always written
 * @param heatmap whether the heatmap is always written
 * @param callSites whether the line of Java behind each operation is named
 * @param tracer what watches
 * @param budgets the budgets of the test's classes, outermost first, then its own
 * @param checks the test's own assertions
 * @param baselineTolerance by how much, in percent, the test may exceed its baseline; empty if it has none
 */
record Settings(
        boolean histogram,
        boolean heatmap,
        boolean callSites,
        TracerKind tracer,
        List<Budget> budgets,
        List<IoCheck> checks,
        OptionalDouble baselineTolerance) {

    Settings {
        budgets = List.copyOf(budgets);
        checks = List.copyOf(checks);
    }

    /**
     * The annotation that has a test profiled: the method's own, or the nearest on its classes.
     *
     * @param testClasses its class, and before it the classes around that, outermost first
     */
    static Optional<ProfileIo> annotation(List<Class<?>> testClasses, Method method) {
        List<AnnotatedElement> elements = elements(testClasses, method);
        Collections.reverse(elements);
        return elements.stream()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, ProfileIo.class).stream())
                .findFirst();
    }

    /** Whether the method itself, and not only its class, has a budget. */
    static boolean hasOwnBudget(Method method) {
        return !AnnotationSupport.findRepeatableAnnotations(method, IoBudget.class)
                .isEmpty();
    }

    /**
     * Reads the annotations.
     *
     * @param testClasses its class, and before it the classes around that, outermost first
     * @throws ExtensionConfigurationException if an attribute makes no sense; the message names the test, the attribute
     *     and what is accepted
     */
    static Settings of(ProfileIo annotation, List<Class<?>> testClasses, Method method) {
        String test = testClasses.get(testClasses.size() - 1).getName() + "." + method.getName() + "()";
        return new Settings(
                annotation.histogram(),
                annotation.heatmap(),
                annotation.callSites(),
                annotation.tracer(),
                elements(testClasses, method).stream()
                        .flatMap(element -> budgets(test, element))
                        .toList(),
                Arrays.stream(annotation.checks())
                        .map(type -> newCheck(test, type))
                        .toList(),
                tolerance(test, testClasses, method));
    }

    /** Whether a test is held against a baseline. */
    static boolean hasBaseline(List<Class<?>> testClasses, Method method) {
        return baseline(testClasses, method).isPresent();
    }

    /** Whether the method itself, and not only its class, asks for a baseline. */
    static boolean hasOwnBaseline(Method method) {
        return AnnotationSupport.isAnnotated(method, IoBaseline.class);
    }

    private static OptionalDouble tolerance(String test, List<Class<?>> testClasses, Method method) {
        Optional<IoBaseline> annotation = baseline(testClasses, method);
        if (annotation.isEmpty()) {
            return OptionalDouble.empty();
        }
        double percent = annotation.get().tolerancePercent();
        if (!(percent >= 0) || Double.isInfinite(percent)) {
            throw new ExtensionConfigurationException(
                    "@IoBaseline of " + test + ": tolerancePercent: expected 0 or more, found " + percent);
        }
        return OptionalDouble.of(percent);
    }

    private static Optional<IoBaseline> baseline(List<Class<?>> testClasses, Method method) {
        List<AnnotatedElement> elements = elements(testClasses, method);
        Collections.reverse(elements);
        return elements.stream()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, IoBaseline.class).stream())
                .findFirst();
    }

    private static Stream<Budget> budgets(String test, AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, IoBudget.class).stream()
                .map(annotation -> {
                    try {
                        return Budget.of(annotation);
                    } catch (IllegalArgumentException e) {
                        throw new ExtensionConfigurationException("@IoBudget of " + test + ": " + e.getMessage(), e);
                    }
                });
    }

    private static IoCheck newCheck(String test, Class<? extends IoCheck> type) {
        try {
            return ReflectionSupport.newInstance(type);
        } catch (Exception e) { // a checked one as well, though none is declared
            throw new ExtensionConfigurationException(
                    "@ProfileIo of " + test + ": checks: expected a class with a constructor without parameters, found "
                            + type.getName() + ", whose instantiation failed: " + e,
                    e);
        }
    }

    private static List<AnnotatedElement> elements(List<Class<?>> testClasses, Method method) {
        List<AnnotatedElement> elements = new ArrayList<>(testClasses);
        elements.add(method);
        return elements;
    }
}
