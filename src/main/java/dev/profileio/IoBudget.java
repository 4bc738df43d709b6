package dev.profileio;

import dev.profileio.junit.ProfileIoExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Upper bounds on the I/O of a {@linkplain ProfileIo profiled} test's body: how many operations, how many bytes, in
 * which distribution of sizes.
 *
 * <p>Repeatable; on a method, a class or an annotation of your own. A method's budgets add to those of its class. All
 * limits of all budgets are checked, and one failure reports them together.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * @IoBudget(on = Operation.WRITE, path = "*.csv", maxOps = 10, maxBytes = "1 MiB",
 *           sizes = @SizeShare(below = "4 KiB", maxPercent = 10))
 * }</pre>
 *
 * <h2>The failure</h2>
 *
 * <pre>{@code
 * I/O budget breached: 1 of 3 limits, by com.acme.ReportTest.savesInLargeBlocks()
 *
 *   BREACHED  writes of *.csv
 *             expected: at most 10 operations
 *             actual:   10,003 operations (9,993 too many)
 *               10,003 operations, 107.4 KiB  /tmp/junit123/report.csv
 *               9,990 writes of 11 B to report.csv at com.acme.Report.line(Report.java:42)
 *   ...
 * }</pre>
 *
 * <p>A budget without any limit, a size that cannot be read, a percentage outside 0 to 100 or a malformed glob is an
 * {@code ExtensionConfigurationException}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(IoBudget.Container.class)
@ExtendWith(ProfileIoExtension.class)
public @interface IoBudget {

    /** The operations that count, together. */
    Operation[] on() default {Operation.READ, Operation.WRITE};

    /**
     * A glob, as {@link java.nio.file.FileSystem#getPathMatcher} reads it; without a leading {@code /} it matches at any
     * depth, so {@code *.csv} is every CSV file. The default is every path in scope.
     */
    String path() default "";

    /** What the operations go to. */
    IoTarget target() default IoTarget.FILE;

    /** How many operations at most; the default, -1, is no limit. */
    long maxOps() default -1;

    /**
     * How many bytes at most: {@code "64 KiB"}, {@code "1.5MB"}, {@code "4096"}. KiB, MiB, GiB and TiB are powers of
     * 1024; kB, MB, GB and TB are powers of 1000. The default, the empty string, is no limit.
     */
    String maxBytes() default "";

    /** The size distribution that the operations keep to; each rule is a limit of its own. */
    SizeShare[] sizes() default {};

    /** Holds the budgets of an element that has several. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @ExtendWith(ProfileIoExtension.class)
    @interface Container {
        /** The budgets. */
        IoBudget[] value();
    }
}
