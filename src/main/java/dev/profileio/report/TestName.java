package dev.profileio.report;

/**
 * A test, as JUnit and people name it.
 *
 * @param uniqueId JUnit's unique id
 * @param className the binary name of its class
 * @param methodName the name of its method
 * @param displayName what JUnit shows
 */
public record TestName(String uniqueId, String className, String methodName, String displayName) {

    /** Class and method, as messages name it: {@code com.acme.ReportTest.save()}. */
    public String qualified() {
        return className + "." + methodName + "()";
    }

    /** The same without the package: {@code ReportTest.save()}. */
    public String shortName() {
        return className.substring(className.lastIndexOf('.') + 1) + "." + methodName + "()";
    }

    /** Whether what JUnit shows is more than the method's name and parameters. */
    public boolean hasOwnDisplayName() {
        return !(displayName.startsWith(methodName + "(") && displayName.endsWith(")"));
    }
}
