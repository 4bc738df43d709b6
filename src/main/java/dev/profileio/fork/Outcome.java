package dev.profileio.fork;

/** What became of the test in the fork. */
public sealed interface Outcome {

    /** It passed. */
    record Passed() implements Outcome {}

    /**
     * It failed.
     *
     * @param failure what it threw, in the fork
     */
    record Failed(Throwable failure) implements Outcome {}

    /**
     * It was aborted: an assumption did not hold.
     *
     * @param reason what it threw, in the fork
     */
    record Aborted(Throwable reason) implements Outcome {}
}
