package dev.profileio.report.console;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the console can show.
 *
 * @param interactive whether a person looks at it, as far as can be told
 * @param colour whether it is to be coloured
 * @param columns how many characters a line has
 * @param charset what it encodes characters with
 */
public record Terminal(boolean interactive, boolean colour, int columns, Charset charset) {

    private static final int DEFAULT_COLUMNS = 80;

    private static final int FEWEST_COLUMNS = 24;

    private static final int MOST_COLUMNS = 1_000;

    /**
     * A terminal as the environment describes it.
     *
     * @param environment {@code NO_COLOR}, {@code FORCE_COLOR}, {@code CLICOLOR_FORCE}, {@code TERM}, {@code COLUMNS}
     * @param interactive whether it is a terminal at all
     * @param charset what it encodes characters with
     */
    public static Terminal of(Map<String, String> environment, boolean interactive, Charset charset) {
        return new Terminal(interactive, isColoured(environment, interactive), columns(environment), charset);
    }

    /** Whether a stream is the JVM's own and goes to a terminal: a build tool that captures output has put in its own. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 22 it says so itself, and is asked
    public static boolean isTerminal(PrintStream out) {
        Console console = System.console();
        if (console == null || out.getClass() != PrintStream.class) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException beforeJdk22) {
            // There a console is always a terminal.
            return true;
        }
    }

    /** Whether it can encode all characters of a text. */
    boolean canShow(String text) {
        return charset.canEncode() && charset.newEncoder().canEncode(text);
    }

    private static boolean isColoured(Map<String, String> environment, boolean interactive) {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb")) {
            return false;
        }
        return interactive || isAskedFor(environment, "FORCE_COLOR") || isAskedFor(environment, "CLICOLOR_FORCE");
    }

    private static boolean isAskedFor(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
        return !List.of("", "0", "false").contains(value);
    }

    private static int columns(Map<String, String> environment) {
        try {
            int columns =
                    Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
            return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns));
        } catch (NumberFormatException notSet) {
            return DEFAULT_COLUMNS;
        }
    }
}
