package dev.profileio.fork;

import java.util.Optional;
import java.util.Set;

/**
 * What came back from a fork that has ended.
 *
 * @param outcome what became of the test; a fork that ended before it could say so is a failure
 * @param standardStreams what the kernel calls the fork's standard streams
 * @param threads the names of its threads
 */
public record ForkResult(Outcome outcome, Set<String> standardStreams, ThreadNames threads) {

    /** Keeps an unmodifiable copy. */
    public ForkResult {
        standardStreams = Set.copyOf(standardStreams);
    }

    /** What the body, or the fork, failed with. */
    public Optional<Throwable> failure() {
        return outcome instanceof Outcome.Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }
}
