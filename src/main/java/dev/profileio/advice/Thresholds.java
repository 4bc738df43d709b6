package dev.profileio.advice;

/** From when on a pattern is one. Below, its cure is not worth the reader's time, and a coincidence is likely. */
final class Thresholds {

    /** Calls that cost microseconds each: with fewer, the whole is less than a millisecond. */
    static final long MANY = 100;

    /** What costs several calls, or waits for the device: 10 of them are as dear as 100 calls. */
    static final long MANY_DEAR = 10;

    /** How often one file has to be used so: what is done to each of many files once or twice is no repetition. */
    static final long PER_FILE = 10;

    /** The largest average size that is small: of these, the JDK's usual buffer of 8 KiB saves seven calls of eight. */
    static final long SMALL = 1024;

    /** Below a mebibyte, a copy takes no time that anyone would notice. */
    static final long LARGE = 1024 * 1024;

    /** How much of a complaint a pattern has to explain: a third, so that two patterns may share it and be told of. */
    static final double SHARE = 1.0 / 3;

    private Thresholds() {}
}
