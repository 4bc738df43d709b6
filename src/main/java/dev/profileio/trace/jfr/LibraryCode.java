package dev.profileio.trace.jfr;

import java.util.List;

/**
 * Which code is not the user's own, so that it is not named as what issues an operation.
 *
 * @param prefixes what the names of its classes begin with, beside those of the JDK and of ProfileIO
 */
public record LibraryCode(List<String> prefixes) {

    private static final List<String> ALWAYS =
            List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "dev.profileio.fork.", "dev.profileio.junit.");

    /** Libraries that read and write on behalf of their callers. */
    public static final LibraryCode DEFAULT = new LibraryCode(List.of(
            "ch.qos.logback.",
            "com.fasterxml.jackson.",
            "com.google.common.",
            "com.google.protobuf.",
            "groovy.",
            "kotlin.",
            "kotlinx.",
            "okio.",
            "org.apache.commons.",
            "org.apache.groovy.",
            "org.apache.logging.",
            "org.codehaus.groovy.",
            "org.junit.",
            "org.slf4j.",
            "org.springframework.",
            "scala.",
            "tools.jackson."));

    /** Keeps an unmodifiable copy. */
    public LibraryCode {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * The frame to name: the innermost of the user's code; where there is none, the innermost that is not the JDK's; and
     * otherwise the outermost.
     *
     * @param stack innermost first, with one frame at least
     */
    int frameToName(List<StackTraceElement> stack) {
        int user = first(stack, false);
        int library = user < 0 ? first(stack, true) : user;
        return library < 0 ? stack.size() - 1 : library;
    }

    private int first(List<StackTraceElement> stack, boolean libraries) {
        for (int i = 0; i < stack.size(); i++) {
            StackTraceElement frame = stack.get(i);
            // What the compiler or the JVM has made has no line.
            if (frame.getLineNumber() > 0
                    && isNone(ALWAYS, frame.getClassName())
                    && (libraries || isNone(prefixes, frame.getClassName()))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNone(List<String> prefixes, String className) {
        return prefixes.stream().noneMatch(className::startsWith);
    }
}
