package dev.profileio.report.chart;

import dev.profileio.IoProfile.SizeBin;
import dev.profileio.profile.SizeBins;
import java.util.List;
import java.util.stream.LongStream;

/** Amounts, operations or bytes, by the {@linkplain SizeBins bin} of the operation's size. */
final class SizeCounts {

    private final long[] amounts = new long[SizeBins.COUNT];

    private SizeCounts() {}

    static SizeCounts of(List<SizeBin> bins, Magnitude magnitude) {
        SizeCounts counts = new SizeCounts();
        for (SizeBin bin : bins) {
            counts.amounts[SizeBins.of(bin.from())] += magnitude == Magnitude.BYTES ? bin.bytes() : bin.ops();
        }
        return counts;
    }

    SizeCounts plus(SizeCounts other) {
        SizeCounts sum = new SizeCounts();
        for (int bin = 0; bin < amounts.length; bin++) {
            sum.amounts[bin] = amounts[bin] + other.amounts[bin];
        }
        return sum;
    }

    long of(int bin) {
        return amounts[bin];
    }

    /** The amounts that are not zero. */
    LongStream positive() {
        return LongStream.of(amounts).filter(amount -> amount > 0);
    }
}
