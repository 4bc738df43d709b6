package dev.profileio.trace;

import java.util.List;

/**
 * How far a trace was understood.
 *
 * @param operationsMayBeMissing whether calls of the window may be absent from the counts, so that a limit that looks
 *     met may not be
 * @param complete whether everything in the window was understood
 * @param warnings what a reader should know, each a sentence
 */
public record Completeness(boolean operationsMayBeMissing, boolean complete, List<String> warnings) {

    /** Keeps an unmodifiable copy. */
    public Completeness {
        warnings = List.copyOf(warnings);
    }
}
