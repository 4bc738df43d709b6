package dev.profileio.advice;

import dev.profileio.profile.Evidence;
import java.util.stream.Stream;

/** A known way of using files that costs more than another that does the same. */
@FunctionalInterface
interface Pattern {

    /** Where it is in a profile. */
    Stream<Finding> find(Evidence evidence, Notation notation);
}
