package dev.profileio.fork;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the threads of this JVM are doing, in the form in which a JVM prints it. */
final class Threads {

    private Threads() {}

    /** All threads but those that the JDK and ProfileIO start for themselves. */
    static String dump() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> !isOfTheJvm(entry.getKey()))
                .sorted(Comparator.comparing(
                        Map.Entry::getKey,
                        Comparator.comparing(
                                        (Thread thread) -> !thread.getName().equals("main"))
                                .thenComparing(Thread::getName)))
                .map(entry -> "\"" + entry.getKey().getName() + "\" "
                        + (entry.getKey().isDaemon() ? "daemon " : "")
                        + entry.getKey().getState() + "\n" + frames(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The stack of the thread that is ending this JVM; empty if none of them is. */
    static String exitStack() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                                && frame.getMethodName().equals("exit")))
                .map(stack -> frames(Arrays.stream(stack)
                        .dropWhile(frame -> !frame.getMethodName().equals("exit"))
                        .toArray(StackTraceElement[]::new)))
                .findFirst()
                .orElse("");
    }

    private static boolean isOfTheJvm(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread == Thread.currentThread()
                || (group != null && group.getName().equals("system"));
    }

    private static String frames(StackTraceElement[] stack) {
        return Stream.of(stack).map(frame -> "    at " + frame + "\n").collect(Collectors.joining());
    }
}
