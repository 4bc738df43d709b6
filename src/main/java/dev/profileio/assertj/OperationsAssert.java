package dev.profileio.assertj;

import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on operations that move no bytes.
 *
 * @param <O> what they were selected from
 */
public final class OperationsAssert<O extends AbstractAssert<?, ?>>
        extends AbstractOperationsAssert<OperationsAssert<O>, O> {

    @SuppressWarnings("unchecked") // a class literal has no type arguments
    OperationsAssert(Operations operations, O origin) {
        super(operations, origin, (Class<OperationsAssert<O>>) (Class<?>) OperationsAssert.class);
    }
}
