package dev.profileio.assertj;

import dev.profileio.IoProfile;
import dev.profileio.budget.ByteSize;
import dev.profileio.report.text.Readable;
import dev.profileio.report.text.Words;
import java.math.BigDecimal;

/** Assertions on all reads or writes of a profile, whose sizes are known one by one. */
public final class SizedTransfersAssert extends AbstractTransfersAssert<SizedTransfersAssert, IoProfileAssert> {

    private final IoProfile.Sizes sizes;

    SizedTransfersAssert(Operations operations, IoProfile.Sizes sizes, IoProfileAssert origin) {
        super(operations, origin, SizedTransfersAssert.class);
        this.sizes = sizes;
    }

    /**
     * Passes if no more than a share of the operations is smaller than a size, or if there is no operation:
     * {@code hasAtMostPercentBelow(5, "4 KiB")}.
     *
     * @param percent from 0 to 100
     * @param size a power of two, as {@link IoProfile.Sizes#below} has it
     * @throws IllegalArgumentException if one of them is anything else
     */
    public SizedTransfersAssert hasAtMostPercentBelow(double percent, String size) {
        ByteSize threshold = ByteSize.parse(size);
        long part = sizes.below(threshold.bytes()).ops();
        return checkShare(comparison(part, percent) <= 0, "at most ", percent, "below " + Words.size(threshold), part);
    }

    /**
     * Passes if no less than a share of the operations is of a size or larger, or if there is no operation:
     * {@code hasAtLeastPercentFrom(80, "64 KiB")}.
     *
     * @param percent from 0 to 100
     * @param size a power of two, as {@link IoProfile.Sizes#atLeast} has it
     * @throws IllegalArgumentException if one of them is anything else
     */
    public SizedTransfersAssert hasAtLeastPercentFrom(double percent, String size) {
        ByteSize threshold = ByteSize.parse(size);
        long part = sizes.atLeast(threshold.bytes()).ops();
        return checkShare(
                comparison(part, percent) >= 0, "at least ", percent, "of " + Words.size(threshold) + " or more", part);
    }

    private SizedTransfersAssert checkShare(boolean holds, String bound, double percent, String which, long part) {
        long ops = sizes.all().ops();
        return check(
                holds || ops == 0,
                bound + Words.percent(percent) + " " + which,
                Readable.percent(100.0 * part / ops) + " of " + Words.operations(ops),
                IoProfile.Count::ops);
    }

    /** Decimal, since 7 of 10,000 are exactly 0.07 % and binary floating point is not sure of that. */
    private int comparison(long part, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("expected 0 to 100 percent, found " + percent);
        }
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .compareTo(BigDecimal.valueOf(percent)
                        .multiply(BigDecimal.valueOf(sizes.all().ops())));
    }
}
