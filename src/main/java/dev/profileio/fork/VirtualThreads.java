package dev.profileio.fork;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/** Virtual threads, of which {@link Thread#getAllStackTraces} says nothing. */
final class VirtualThreads {

    private static final int FIRST_JDK = 21;

    private static final String EXIT = "java.base/java.lang.Runtime.exit(";

    private VirtualThreads() {}

    /**
     * The stack of the virtual thread that is ending this JVM; empty if none of them is.
     *
     * @param dump a file for the JVM to write to; it is removed again
     */
    static String exitStack(Path dump) {
        if (Runtime.version().feature() < FIRST_JDK) {
            return "";
        }
        try {
            // By its name, since the oldest JDK that we compile for does not have the method.
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                            "dumpThreads",
                            new Object[] {dump.toString(), "TEXT_PLAIN"},
                            new String[] {String.class.getName(), String.class.getName()});
            String text = Files.readString(dump);
            Files.delete(dump);
            return exitStackIn(text);
        } catch (IOException | JMException | RuntimeException notThisJvm) {
            return "";
        }
    }

    /** What a dump says of a thread ends with an empty line. */
    static String exitStackIn(String dump) {
        return Arrays.stream(dump.split("\n\n"))
                .filter(thread -> thread.contains(EXIT))
                .map(thread -> thread.substring(thread.indexOf(EXIT))
                        .lines()
                        .map(line -> line.strip().replaceFirst("^at ", ""))
                        .filter(line -> !line.startsWith("- "))
                        .map(frame -> "    at " + frame + "\n")
                        .collect(Collectors.joining("", "", "    in a virtual thread\n")))
                .findFirst()
                .orElse("");
    }
}
