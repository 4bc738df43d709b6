package dev.profileio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in this project's sources, of which messages are made. */
final class MessageTexts {

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");

    /** Two literals that the compiler makes one. */
    private static final Pattern SEAM = Pattern.compile("(?<!\\\\)\"\\s*\\+\\s*\"");

    /** The word before a fact of a message: {@code "  found:  "}. */
    private static final Pattern LABEL = Pattern.compile("(?<=^ {1,20}[a-z][a-z ]{1,20}: {1,9})");

    private final List<String> literals;

    MessageTexts() throws IOException {
        literals = Texts.below("src/main/java", ".java").stream()
                .map(source -> SEAM.matcher(source).replaceAll(""))
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(literal -> literal.group(1).replace("\\\"", "\"").replace("\\n", "\n"))
                .toList();
    }

    /**
     * What a message's line says that no source has.
     *
     * @param line as it is printed, with {@code …} in the place of what differs from case to case
     */
    List<String> unknown(String line) {
        return Arrays.stream(line.split("…"))
                .flatMap(part -> Stream.of(LABEL.split(part)))
                .map(String::strip)
                .filter(part -> literals.stream().noneMatch(literal -> literal.contains(part)))
                .toList();
    }
}
