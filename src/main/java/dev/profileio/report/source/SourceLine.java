package dev.profileio.report.source;

import java.nio.file.Path;
import java.util.List;

/**
 * A line of source code.
 *
 * @param file the real path of its file
 * @param line its number, from 1
 * @param around it and up to {@value #AROUND} lines before and after it
 */
public record SourceLine(Path file, int line, List<String> around) {

    /** How many lines before and after it are kept. */
    public static final int AROUND = 2;

    /** Keeps an unmodifiable copy. */
    public SourceLine {
        around = List.copyOf(around);
    }

    /** The line itself. */
    public String text() {
        return around.get(line - first());
    }

    /** The number of the first of the lines around it. */
    public int first() {
        return Math.max(1, line - AROUND);
    }

    static SourceLine of(Path file, int line, List<String> lines) {
        return new SourceLine(
                file, line, lines.subList(Math.max(0, line - 1 - AROUND), Math.min(lines.size(), line + AROUND)));
    }
}
