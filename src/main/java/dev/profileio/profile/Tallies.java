package dev.profileio.profile;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.util.EnumMap;
import java.util.Map;

/** Running counts of calls, apart for each operation. */
final class Tallies {

    private static final Tally NOTHING = new Tally();

    private final Map<Operation, Tally> tallies = new EnumMap<>(Operation.class);

    void add(IoCall call) {
        tallies.computeIfAbsent(call.operation(), operation -> new Tally()).add(call);
    }

    void add(Operation operation, IoProfile.Count count) {
        tallies.computeIfAbsent(operation, kind -> new Tally()).add(count);
    }

    IoProfile.Count count(Operation operation) {
        Tally tally = tally(operation);
        return new IoProfile.Count(tally.ops, tally.bytes);
    }

    IoProfile.Total total(Operation operation) {
        Tally tally = tally(operation);
        return new IoProfile.Total(tally.ops, tally.bytes, tally.failed);
    }

    long readsAndWrites() {
        return tally(Operation.READ).ops + tally(Operation.WRITE).ops;
    }

    private Tally tally(Operation operation) {
        return tallies.getOrDefault(operation, NOTHING);
    }

    private static final class Tally {
        private long ops;
        private long bytes;
        private long failed;

        void add(IoCall call) {
            if (call.failed()) {
                failed++;
            } else {
                ops++;
                bytes += call.bytes();
            }
        }

        void add(IoProfile.Count count) {
            ops += count.ops();
            bytes += count.bytes();
        }
    }
}
