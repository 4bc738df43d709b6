package dev.profileio.junit;

import dev.profileio.TracerKind;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import dev.profileio.trace.jfr.JavaCode;
import dev.profileio.trace.jfr.LibraryCode;
import dev.profileio.trace.jfr.SourceFiles;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells which tracers can be used on this machine, and what to do about the others.
 *
 * <pre>{@code
 * java -jar profile-io.jar
 * mvn exec:java -Dexec.mainClass=dev.profileio.junit.Doctor -Dexec.classpathScope=test
 * }</pre>
 *
 * <p>It ends with exit code 1 if there is none.
 */
public final class Doctor {

    private static final int WIDTH = 11;

    private Doctor() {}

    /**
     * Looks at every tracer.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        SourceFiles sourceFiles = new SourceFiles(ClassLoader.getSystemClassLoader());
        Tracers tracers = new Tracers(
                new JavaCode(LibraryCode.DEFAULT, sourceFiles),
                Optional.ofNullable(System.getProperty("profileio.container.image")));
        boolean usable = examine(tracers, System.out);
        System.exit(usable ? 0 : 1);
    }

    /** Prints what it finds; gives whether any tracer can be used. */
    static boolean examine(Tracers tracers, PrintStream out) {
        out.println("ProfileIO on " + property("os.name") + " " + property("os.version") + ", "
                + property("java.vm.name") + " " + property("java.vm.version"));
        Arrays.stream(TracerKind.values())
                .filter(kind -> kind != TracerKind.AUTO)
                .forEach(kind -> out.println(describe(kind, tracers.usability(kind))));
        try {
            out.println("AUTO takes " + tracers.choose(TracerKind.AUTO).tracer().kind() + ".");
            return true;
        } catch (TracerUnavailableException none) {
            out.println("AUTO finds none.");
            return false;
        }
    }

    private static String describe(TracerKind kind, Usability usability) {
        String name = String.format(Locale.ROOT, "  %-" + WIDTH + "s", kind);
        if (usability instanceof Usability.Usable usable) {
            return name + "usable, version " + usable.tracer().version();
        }
        Usability.Unusable unusable = (Usability.Unusable) usability;
        return name + "not usable"
                + line("tried", List.of(unusable.tried()))
                + line("found", List.of(unusable.reason()))
                + line("cure", unusable.cures());
    }

    private static String line(String title, List<String> texts) {
        String indent = " ".repeat(WIDTH + 2);
        return texts.stream()
                .map(text -> text.strip().replace("\n", System.lineSeparator() + indent + "        "))
                .collect(Collectors.joining(
                        System.lineSeparator() + indent + "or:     ",
                        System.lineSeparator() + indent + String.format(Locale.ROOT, "%-8s", title + ":"),
                        ""));
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
