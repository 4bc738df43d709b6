package dev.profileio.profile;

import dev.profileio.IoProfile;
import java.util.List;
import java.util.stream.IntStream;

/** Running counts of one operation, by size. */
final class SizeTally {

    private final long[] ops = new long[SizeBins.COUNT];
    private final long[] bytes = new long[SizeBins.COUNT];

    void add(long size) {
        int bin = SizeBins.of(size);
        ops[bin]++;
        bytes[bin] += size;
    }

    List<IoProfile.SizeBin> bins() {
        return IntStream.range(0, SizeBins.COUNT)
                .filter(bin -> ops[bin] > 0)
                .mapToObj(bin -> new IoProfile.SizeBin(SizeBins.from(bin), SizeBins.to(bin), ops[bin], bytes[bin]))
                .toList();
    }
}
