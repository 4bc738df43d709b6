package dev.profileio.report.chart;

import dev.profileio.report.text.Readable;
import java.util.List;

/**
 * What a logarithmic axis measures, and the amounts on it that deserve a tick: a ladder of them, from 1 up. Taking every
 * n-th rung, where n is one of the {@linkplain #steps() steps}, gives round amounts again, as every tenth power of two
 * does: 1 B, 1 KiB, 1 MiB.
 */
enum Magnitude {
    /** Numbers of operations: 1, 2, 5, 10, 20 and so on. */
    OPERATIONS {
        @Override
        String unit() {
            return "operations";
        }

        @Override
        String label(long amount) {
            return Readable.count(amount);
        }

        @Override
        int rungs() {
            return 3 * DECADES;
        }

        @Override
        long rung(int index) {
            int decade = index / 3;
            long leading =
                    switch (index % 3) {
                        case 0 -> 1;
                        case 1 -> 2;
                        default -> 5;
                    };
            return leading * (long) Math.pow(10, decade);
        }

        @Override
        List<Integer> steps() {
            return List.of(1, 3, 6, 9);
        }
    },

    /** Bytes: the powers of two. */
    BYTES {
        @Override
        String unit() {
            return "bytes";
        }

        @Override
        String label(long amount) {
            return Readable.bytes(amount);
        }

        @Override
        int rungs() {
            return Long.SIZE - 1;
        }

        @Override
        long rung(int index) {
            return 1L << index;
        }

        @Override
        List<Integer> steps() {
            return List.of(1, 2, 5, 10, 20);
        }
    };

    private static final int DECADES = 19;

    /** What is counted, in the plural. */
    abstract String unit();

    /** An amount as it is written beside a tick. */
    abstract String label(long amount);

    /** How many rungs the ladder has: all that a long can hold. */
    abstract int rungs();

    /** The amount of a rung. */
    abstract long rung(int index);

    /** The distances between rungs that may be labelled, the closest first. */
    abstract List<Integer> steps();

    /** Where an amount of at least 1 stands on a logarithmic scale: its logarithm to base 2. */
    static double position(long amount) {
        return Math.log((double) amount) / Math.log(2);
    }
}
