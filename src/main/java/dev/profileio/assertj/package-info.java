/** Assertions on a profile, for tests that use AssertJ. Nothing else in ProfileIO needs AssertJ. */
@NullMarked
package dev.profileio.assertj;

import org.jspecify.annotations.NullMarked;
