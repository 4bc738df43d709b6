package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.budget.ByteSize;
import dev.profileio.report.text.Words;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on operations of one kind that move bytes.
 *
 * @param <S> the type itself
 * @param <O> what they were selected from
 */
public abstract class AbstractTransfersAssert<S extends AbstractTransfersAssert<S, O>, O extends AbstractAssert<?, ?>>
        extends AbstractOperationsAssert<S, O> {

    AbstractTransfersAssert(Operations operations, O origin, Class<S> type) {
        super(operations, origin, type);
    }

    /**
     * Passes if the operations move no more bytes than this, all together.
     *
     * @param max as {@link dev.profileio.IoBudget#maxBytes} has it: {@code "64 KiB"}, {@code "1.5MB"}, {@code "4096"}
     * @throws IllegalArgumentException if it is anything else
     */
    public S hasAtMostBytes(String max) {
        ByteSize size = ByteSize.parse(max);
        long excess = actual.bytes() - size.bytes();
        return check(
                excess <= 0,
                "at most " + Words.size(size),
                Words.bytes(actual.bytes()) + " (" + Words.bytes(excess) + " too many)",
                IoProfile.Count::bytes);
    }
}
