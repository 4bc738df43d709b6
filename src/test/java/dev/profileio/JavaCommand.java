package dev.profileio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another JVM of this JDK, with the class path of this one. */
public final class JavaCommand {

    private JavaCommand() {}

    /** That which runs a main class. */
    public static List<String> of(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
