package dev.profileio.assertj;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on operations that move bytes.
 *
 * @param <O> what they were selected from
 */
public final class TransfersAssert<O extends AbstractAssert<?, ?>>
        extends AbstractTransfersAssert<TransfersAssert<O>, O> {

    @SuppressWarnings("unchecked") // a class literal has no type arguments
    TransfersAssert(Operations operations, O origin) {
        super(operations, origin, (Class<TransfersAssert<O>>) (Class<?>) TransfersAssert.class);
    }
}
