package dev.profileio.report.console;

import dev.profileio.report.text.Readable;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of operations as characters, the more operations the darker, by the logarithm of the number.
 *
 * @param characters the lightest first
 * @param most the largest number
 * @param ansi how they are coloured
 */
record Shades(List<String> characters, long most, Ansi ansi) {

    private static final List<String> BLOCKS = List.of("░", "▒", "▓", "█");

    private static final List<String> ASCII = List.of(".", "+", "*", "#");

    /** From violet to yellow, as in the pictures: told apart also by those who see few colours. */
    private static final List<Integer> COLOURS = List.of(61, 37, 77, 226);

    Shades {
        characters = List.copyOf(characters);
    }

    static Shades of(Terminal terminal, long most) {
        List<String> characters = terminal.canShow(String.join("", BLOCKS)) ? BLOCKS : ASCII;
        return new Shades(characters, most, new Ansi(terminal.colour()));
    }

    String of(long count) {
        return count == 0 ? " " : shade(level(count));
    }

    /** {@code "░ 1  ▒ 6  ▓ 32  █ 178 or more operations"}: the smallest number of each shade. */
    String legend() {
        List<String> parts = new ArrayList<>();
        for (int level = 0; level < characters.size(); level++) {
            long from = from(level);
            if (from <= most && level(from) == level) {
                parts.add(shade(level) + " " + Readable.count(from));
            }
        }
        return String.join("  ", parts) + " or more operations";
    }

    private String shade(int level) {
        return ansi.indexed(COLOURS.get(level), characters.get(level));
    }

    private int level(long count) {
        int level = (int) (Math.log((double) count) / Math.log(most + 1.0) * characters.size());
        return Math.min(characters.size() - 1, level);
    }

    private long from(int level) {
        long estimate = (long) Math.ceil(Math.pow(most + 1.0, (double) level / characters.size()));
        long from = Math.max(1, estimate - 1);
        while (from < most && level(from) < level) {
            from++;
        }
        return from;
    }
}
