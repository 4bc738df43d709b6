package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.util.function.ToLongFunction;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on how many operations of one kind there are.
 *
 * @param <S> the type itself
 * @param <O> what they were selected from
 */
public abstract class AbstractOperationsAssert<S extends AbstractOperationsAssert<S, O>, O extends AbstractAssert<?, ?>>
        extends AbstractAssert<S, IoProfile.Count> {

    private final Operations operations;
    private final O origin;

    AbstractOperationsAssert(Operations operations, O origin, Class<S> type) {
        super(operations.count(), type);
        this.operations = operations;
        this.origin = origin;
        State.pass(origin, this);
    }

    /** Passes if there are no more operations than this. */
    public S hasAtMost(long max) {
        return check(actual.ops() <= max, "at most " + Words.operations(max), tooMany(max));
    }

    /** Passes if there are no fewer operations than this. */
    public S hasAtLeast(long min) {
        return check(actual.ops() >= min, "at least " + Words.operations(min), tooFew(min));
    }

    /** Passes if there are so many operations. */
    public S hasExactly(long expected) {
        return check(
                actual.ops() == expected,
                "exactly " + Words.operations(expected),
                actual.ops() > expected ? tooMany(expected) : tooFew(expected));
    }

    /** Passes if there is no operation. */
    public S hasNone() {
        return check(actual.ops() == 0, "none", Words.operations(actual.ops()));
    }

    /** Back to what the operations were selected from: the profile, the files or the lines of Java. */
    @CheckReturnValue
    public O and() {
        return origin;
    }

    private S check(boolean holds, String bound, String found) {
        return check(holds, bound, found, IoProfile.Count::ops);
    }

    final S check(boolean holds, String bound, String found, ToLongFunction<IoProfile.Count> weight) {
        if (!holds) {
            Failure failure = new Failure(operations.subject(), bound, found, new Culprits(operations, weight).lines());
            throw failureWithActualExpected(failure.actual(), failure.expected(), "%s", failure.message());
        }
        return myself;
    }

    private String tooMany(long max) {
        return Words.operations(actual.ops()) + " (" + Readable.count(actual.ops() - max) + " too many)";
    }

    private String tooFew(long min) {
        return Words.operations(actual.ops()) + " (" + Readable.count(min - actual.ops()) + " too few)";
    }
}
