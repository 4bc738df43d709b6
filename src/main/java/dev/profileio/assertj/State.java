package dev.profileio.assertj;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;

/** What a user said of an assertion, such as {@code as("the first save")}. */
final class State {

    private State() {}

    /** Says the same of an assertion that the first one leads to. AssertJ keeps its own method for this to itself. */
    static void pass(AbstractAssert<?, ?> from, AbstractAssert<?, ?> to) {
        WritableAssertionInfo said = from.getWritableAssertionInfo();
        WritableAssertionInfo info = to.getWritableAssertionInfo();
        if (said.hasDescription()) {
            info.description(said.description());
        }
        if (said.overridingErrorMessage() != null) {
            info.overridingErrorMessage(said.overridingErrorMessage());
        }
        info.useRepresentation(said.representation());
    }
}
