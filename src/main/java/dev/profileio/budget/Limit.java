package dev.profileio.budget;

/** One bound that a budget sets. */
public sealed interface Limit {

    /** The operations it bounds. */
    Selection selection();

    /** The bound: a number of operations, of bytes, or a percentage. */
    Number bound();

    /**
     * A number of operations.
     *
     * @param selection the operations it bounds
     * @param max how many there may be
     */
    record MaxOps(Selection selection, long max) implements Limit {
        @Override
        public Number bound() {
            return max;
        }
    }

    /**
     * A number of bytes.
     *
     * @param selection the operations it bounds
     * @param max how many bytes they may move
     */
    record MaxBytes(Selection selection, ByteSize max) implements Limit {
        @Override
        public Number bound() {
            return max.bytes();
        }
    }

    /**
     * The share that the operations of a size have of all.
     *
     * @param selection the operations it bounds
     * @param sizes the sizes whose share it is
     * @param atMost whether the share may not exceed the percentage; otherwise it must reach it
     * @param percent from 0 to 100
     * @param from the number of operations from which on the bound holds
     */
    record Share(Selection selection, SizeClass sizes, boolean atMost, double percent, long from) implements Limit {
        @Override
        public Number bound() {
            return percent;
        }
    }
}
