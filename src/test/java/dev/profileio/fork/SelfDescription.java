package dev.profileio.fork;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A main class that writes to a file how its JVM was started. It needs no other class of ours. */
final class SelfDescription {

    private SelfDescription() {}

    public static void main(String[] arguments) throws Exception {
        StringBuilder text = new StringBuilder();
        append(text, "value", System.getProperty("value", ""));
        append(text, "classPath", System.getProperty("java.class.path"));
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            append(text, "argument", argument);
        }
        Files.writeString(Path.of(arguments[0]), text);
    }

    private static void append(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(value).append('\0');
    }
}
