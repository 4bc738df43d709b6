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
 * Holds the I/O of a {@linkplain ProfileIo profiled} test's body against the profile that was committed with its code.
 *
 * <p>On a method, a class or an annotation of your own; the nearest to the method decides. The baseline is a text file,
 * {@code src/test/resources/profile-io/<class name>/<method>.json}, made to be read in a diff. The configuration parameter
 * {@code profileio.baselines} names another folder.
 *
 * <ul>
 *   <li>Without a baseline the first run writes it, and says so. Where the environment variable {@code CI} is set, or with
 *       {@code profileio.baseline=check}, nothing is written and the test fails.
 *   <li>More operations or bytes than the baseline has, of any kind, fail the test; the failure shows what changed by
 *       operation, size, file and line of Java.
 *   <li>Fewer pass, and the console says that the baseline can be tightened.
 *   <li>{@code -Dprofileio.baseline=update} writes the baselines that changed.
 *   <li>A baseline that another tracer recorded is not compared, and the console says so.
 * </ul>
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * @Test
 * @ProfileIo
 * @IoBaseline
 * void saves(@TempDir Path folder) throws IOException {
 *     new Report(rows).save(folder.resolve("report.csv"));
 * }
 * }</pre>
 *
 * <h2>The failure</h2>
 *
 * <pre>{@code
 * I/O is worse than its baseline, by com.acme.ReportTest.saves()
 *
 *   worse   writes: 10 -> 10,003 operations (9,993 more)
 *   ...
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ProfileIoExtension.class)
public @interface IoBaseline {

    /** By how much the numbers may exceed the baseline's, in percent of them; 0, the default, is not at all. */
    double tolerancePercent() default 0;
}
