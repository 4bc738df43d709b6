package dev.profileio;

/**
 * A test's own assertions on its profile, named in {@link ProfileIo#checks}.
 *
 * <p>It runs in the test's JVM after the fork has ended, when the body has passed. What it throws fails the test,
 * beside the breaches of the budgets; an assumption that does not hold aborts it, unless something else fails it.
 *
 * <pre>{@code
 * final class OneOpenPerFile implements IoCheck {
 *     @Override
 *     public void check(IoProfile profile) {
 *         assertThat(profile.files()).allSatisfy(file -> assertThat(file.opens()).isEqualTo(1));
 *     }
 * }
 * }</pre>
 *
 * <p>{@code dev.profileio.assertj.IoProfileAssertions} brings assertions on the profile itself, for those who use AssertJ.
 */
@FunctionalInterface
public interface IoCheck {

    /**
     * Looks at the profile and throws if it is not as it should be.
     *
     * @param profile what the body did
     * @throws Exception to fail the test; an {@link AssertionError} is the usual one
     */
    void check(IoProfile profile) throws Exception;
}
