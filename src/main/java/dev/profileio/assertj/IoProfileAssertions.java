package dev.profileio.assertj;

import dev.profileio.IoProfile;
import org.jspecify.annotations.Nullable;

/**
 * Where assertions on a profile begin. Imported statically, beside AssertJ's own {@code assertThat}:
 *
 * <pre>{@code
 * final class SavesInOneGo implements IoCheck {
 *     @Override
 *     public void check(IoProfile profile) {
 *         assertThat(profile)
 *                 .writes().hasAtMost(10).hasAtMostBytes("64 KiB")
 *                 .and().file("*.csv").opens().hasExactly(1);
 *     }
 * }
 * }</pre>
 */
@CheckReturnValue
public final class IoProfileAssertions {

    private IoProfileAssertions() {}

    /** Begins assertions on a profile. */
    public static IoProfileAssert assertThat(@Nullable IoProfile actual) {
        return new IoProfileAssert(actual);
    }
}
