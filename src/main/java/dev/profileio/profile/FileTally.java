package dev.profileio.profile;

import dev.profileio.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How one file is used, so far. */
final class FileTally {

    private final String path;
    private final Tallies tallies = new Tallies();
    private final RepeatTally repeats = new RepeatTally();
    private final Map<CallSite, Map<Operation, LineTally>> lines = new HashMap<>();
    private long queries;
    private long listings;
    private long sequential;
    private long positioned;
    private String copySource = "";
    private long copyOps;
    private long copyBytes;

    FileTally(String path) {
        this.path = path;
    }

    void add(IoCall call) {
        tallies.add(call);
        boolean kernelTransfer = CallNames.isKernelTransfer(call.call());
        switch (call.operation()) {
            case READ -> {
                if (!kernelTransfer) {
                    repeats.read(call.bytes());
                }
                addAccess(call);
                addLine(call);
            }
            case WRITE -> {
                repeats.written();
                addAccess(call);
                addLine(call);
            }
            case OPEN -> repeats.opened();
            case METADATA -> {
                queries += CallNames.isQuery(call.call()) ? 1 : 0;
                listings += CallNames.isListing(call.call()) ? 1 : 0;
            }
            case SYNC, MAP -> {}
        }
    }

    private void addAccess(IoCall call) {
        sequential += call.access() == Access.SEQUENTIAL ? 1 : 0;
        positioned += call.access() == Access.UNKNOWN ? 0 : 1;
    }

    private void addLine(IoCall call) {
        if (call.site() != null) {
            lines.computeIfAbsent(call.site(), site -> new EnumMap<>(Operation.class))
                    .computeIfAbsent(call.operation(), operation -> new LineTally())
                    .add(call);
        }
    }

    /** A write to it was of as much as had just been read. Only the first source counts: one file is not a copy of many. */
    void copied(String source, long bytes) {
        if (copySource.isEmpty()) {
            copySource = source;
        }
        if (copySource.equals(source)) {
            copyOps++;
            copyBytes += bytes;
        }
    }

    Evidence.FileUse build() {
        List<Evidence.LineUse> uses = new ArrayList<>();
        lines.forEach(
                (site, operations) -> operations.forEach((operation, tally) -> uses.add(tally.build(site, operation))));
        uses.sort(Comparator.comparingLong(Evidence.LineUse::ops).reversed().thenComparing(use -> use.site()
                .frame()));
        return new Evidence.FileUse(
                path,
                tallies.count(Operation.READ),
                tallies.count(Operation.WRITE),
                tallies.count(Operation.SYNC).ops(),
                tallies.count(Operation.OPEN).ops(),
                queries,
                listings,
                sequential,
                positioned,
                repeats.build(),
                new Evidence.Copy(copySource, copyOps, copyBytes),
                uses);
    }

    /** Readings of the whole file: from its opening, or from the end of the one before, to its end. */
    private static final class RepeatTally {
        private long ops;
        private long bytes;
        private long bytesOfLast;
        private long repeats;
        private long repeatedOps;
        private long repeatedBytes;

        void read(long size) {
            ops++;
            bytes += size;
            if (size > 0) {
                return;
            }
            // Who waits at the end for more reads nothing there, again and again.
            if (bytes > 0) {
                if (bytes == bytesOfLast) {
                    repeats++;
                    repeatedOps += ops;
                    repeatedBytes += bytes;
                }
                bytesOfLast = bytes;
            }
            opened();
        }

        void opened() {
            ops = 0;
            bytes = 0;
        }

        void written() {
            bytesOfLast = 0;
        }

        Evidence.Repeats build() {
            return new Evidence.Repeats(repeats, repeatedOps, repeatedBytes);
        }
    }

    private static final class LineTally {
        private long ops;
        private long bytes;
        private long smallest = Long.MAX_VALUE;
        private long largest;
        private long sequential;

        void add(IoCall call) {
            ops++;
            bytes += call.bytes();
            largest = Math.max(largest, call.bytes());
            if (call.bytes() > 0) {
                smallest = Math.min(smallest, call.bytes());
            }
            sequential += isSequential(call) ? 1 : 0;
        }

        private static boolean isSequential(IoCall call) {
            return switch (call.access()) {
                case SEQUENTIAL -> true;
                case RANDOM -> false;
                case UNKNOWN -> CallNames.isSequential(call.call());
            };
        }

        Evidence.LineUse build(CallSite site, Operation operation) {
            return new Evidence.LineUse(site, operation, ops, bytes, bytes == 0 ? 0 : smallest, largest, sequential);
        }
    }
}
