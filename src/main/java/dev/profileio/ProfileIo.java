package dev.profileio;

import dev.profileio.junit.ProfileIoExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Profiles the I/O of a test's body, and holds it against the {@linkplain IoBudget budgets} beside it.
 *
 * <p>The body runs in a forked JVM under a tracer, with the test's own {@code java}, class path, JVM arguments, system
 * properties, environment and working directory. {@code @BeforeEach} and {@code @AfterEach} run in the fork as well,
 * outside the measured window, and not a second time in the test's JVM. The test's result is the body's own.
 *
 * <h2>Where</h2>
 *
 * On a test method, on a class (every test in it, {@code @Nested} classes included), or on an annotation of your own.
 * The annotation nearest to the method decides.
 *
 * <h2>What it leaves</h2>
 *
 * A folder {@code target/surefire-reports/profile-io/<class name>/<method>} with {@code profile.json} and, where asked
 * or when a budget is breached, {@code histogram.png} and {@code heatmap.png}. Under Gradle it is
 * {@code build/reports/profile-io/…}; the configuration parameter {@code profileio.reports} names another place.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * @Test
 * @ProfileIo(heatmap = true)
 * @IoBudget(on = Operation.WRITE, path = "*.csv", maxOps = 10)
 * void savesInLargeBlocks(@TempDir Path folder) throws IOException {
 *     new Report(rows).save(folder.resolve("report.csv"));
 * }
 * }</pre>
 *
 * <h2>What fails</h2>
 *
 * <ul>
 *   <li>The body: its own exception, as without this annotation; breaches are attached to it as suppressed.
 *   <li>A budget: an {@code AssertionFailedError} that lists every limit, breached and met, with its actual.
 *   <li>An attribute that makes no sense: an {@code ExtensionConfigurationException}, before anything is forked.
 *   <li>A tracer that cannot be used here: a failure that says what was tried and what to do; with
 *       {@code profileio.missing=abort} the test is aborted instead.
 * </ul>
 *
 * @see IoBudget
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ProfileIoExtension.class)
public @interface ProfileIo {

    /** Whether to write {@code histogram.png}, operations and bytes by size, even when no budget is breached. */
    boolean histogram() default false;

    /** Whether to write {@code heatmap.png}, time by size, even when no budget is breached. */
    boolean heatmap() default false;

    /**
     * Whether to name the line of Java behind each read, write and sync, which Flight Recorder tells. The counts are the same
     * without.
     */
    boolean callSites() default true;

    /** What watches the fork. The configuration parameter {@code profileio.tracer} decides where this is {@code AUTO}. */
    TracerKind tracer() default TracerKind.AUTO;

    /** The test's own assertions on the profile; each class needs a constructor without parameters. */
    Class<? extends IoCheck>[] checks() default {};
}
