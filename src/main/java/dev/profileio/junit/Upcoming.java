package dev.profileio.junit;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Whether the profiled test that begins is likely to be followed by another. JUnit does not say which tests are to come:
 * this one takes those of the class that have not begun, and every invocation of a template for one of several.
 */
final class Upcoming {

    private final Set<Method> left;

    /** Of a class none of whose profiled methods has begun. */
    Upcoming(Set<Method> profiled) {
        this.left = new HashSet<>(profiled);
    }

    /** Notes that a test begins, and says whether another is likely. */
    synchronized boolean isAnotherLikelyAfter(Method method) {
        left.remove(method);
        return !left.isEmpty()
                || AnnotationSupport.isAnnotated(method, TestTemplate.class)
                || AnnotationSupport.isAnnotated(method, TestFactory.class);
    }
}
