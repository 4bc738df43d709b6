package dev.profileio;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One rule on the distribution of operation sizes: which share of a budget's operations may, or must, be of a size.
 *
 * <p>Exactly one of {@link #below} and {@link #atLeast} is given, and at least one of the two percentages.
 *
 * <pre>{@code
 * @SizeShare(below = "4 KiB", maxPercent = 5)      // at most 5 % of them under 4 KiB
 * @SizeShare(atLeast = "64 KiB", minPercent = 80)  // at least 80 % of them of 64 KiB or more
 * }</pre>
 *
 * <p>Sizes are exact: an operation of 4,095 bytes is below {@code "4 KiB"}, one of 4,096 is not.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface SizeShare {

    /** The operations of fewer bytes than this; written as {@link IoBudget#maxBytes} is. */
    String below() default "";

    /** The operations of this many bytes or more; written as {@link IoBudget#maxBytes} is. */
    String atLeast() default "";

    /** The largest share they may have, in percent from 0 to 100. */
    double maxPercent() default 100;

    /** The smallest share they may have, in percent from 0 to 100. */
    double minPercent() default 0;

    /** The rule holds from this many operations on; with fewer (by default, with none) it is met. */
    long from() default 1;
}
