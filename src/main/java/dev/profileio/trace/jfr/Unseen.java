package dev.profileio.trace.jfr;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.counters.KernelCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Flight Recorder did not see, by the kernel's count. */
final class Unseen {

    private static final String BLIND =
            "Files.copy, transferTo, asynchronous channels, native code and child processes are not seen";

    /** Up to this share, it is libraries that the JVM loads. */
    private static final double SMALL_SHARE = 0.01;

    private Unseen() {}

    static Completeness completeness(Optional<KernelCounts> kernel, Map<Operation, IoProfile.Count> seen) {
        List<String> warnings = new ArrayList<>();
        warnings.add(
                "Flight Recorder sees reads, writes and forced channels, but no opens, mappings, metadata and other syncs.");
        Map<Operation, IoProfile.Count> missing = new EnumMap<>(Operation.class);
        // FileDescriptor.sync() and mapped buffers have no event, and no counter tells of them.
        missing.put(Operation.SYNC, Completeness.UNKNOWN);
        if (kernel.isEmpty()) {
            warnings.add(
                    "How many calls it did not see is unknown, as there are no counters of the kernel: " + BLIND + ".");
            return new Completeness(missing, false, true, warnings);
        }
        for (Operation operation : List.of(Operation.READ, Operation.WRITE)) {
            IoProfile.Count counted = kernel.get().count(operation);
            IoProfile.Count here = seen.getOrDefault(operation, IoProfile.Count.NONE);
            long ops = counted.ops() - here.ops();
            long bytes = Math.max(0, counted.bytes() - here.bytes());
            boolean small = ops <= counted.ops() * SMALL_SHARE && bytes <= counted.bytes() * SMALL_SHARE;
            if (!small) {
                missing.put(operation, new IoProfile.Count(Math.max(0, ops), bytes));
            }
            if (ops > 0) {
                warnings.add(warning(operation, ops, counted.ops(), small));
            }
        }
        return new Completeness(missing, false, true, warnings);
    }

    private static String warning(Operation operation, long unseen, long counted, boolean small) {
        String noun = operation.name().toLowerCase(Locale.ROOT) + "s";
        String text = String.format(
                Locale.ROOT, "%,d of %,d %s that the kernel counted were not seen", unseen, counted, noun);
        return small
                ? text + "."
                : text + " (" + BLIND + "): budgets on " + noun + " need the tracer STRACE or CONTAINER.";
    }
}
