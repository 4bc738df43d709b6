package dev.profileio.trace;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far a trace was understood.
 *
 * @param missing how many operations at most, and how many bytes, are absent from the counts, so that a limit that looks
 *     met may not be; an operation without a key has none missing
 * @param complete whether everything in the window was understood
 * @param understood whether the trace holds nothing that was not understood; otherwise it is worth keeping
 * @param warnings what a reader should know, each a sentence
 */
public record Completeness(
        Map<Operation, IoProfile.Count> missing, boolean complete, boolean understood, List<String> warnings) {

    /** Where nobody can say how many. */
    public static final IoProfile.Count UNKNOWN = new IoProfile.Count(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Keeps unmodifiable copies. */
    public Completeness {
        missing = Map.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    /** Any number of any operation may be missing. */
    public static Map<Operation, IoProfile.Count> anything() {
        return Arrays.stream(Operation.values()).collect(Collectors.toMap(Function.identity(), any -> UNKNOWN));
    }
}
