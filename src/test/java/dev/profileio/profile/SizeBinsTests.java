package dev.profileio.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeBinsTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "4095, 12", "4096, 13", "4097, 13", "9223372036854775807, 63"})
    void putEachSizeIntoItsBin(long size, int bin) {
        assertThat(SizeBins.of(size)).isEqualTo(bin);
    }

    @Test
    void followOneAnotherWithoutAGap() {
        assertThat(SizeBins.from(0)).isZero();
        assertThat(IntStream.range(1, SizeBins.COUNT))
                .allSatisfy(bin -> assertThat(SizeBins.from(bin)).isEqualTo(SizeBins.to(bin - 1)));
        assertThat(SizeBins.to(SizeBins.COUNT - 1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void holdTheirBounds() {
        assertThat(IntStream.range(0, SizeBins.COUNT)).allSatisfy(bin -> {
            assertThat(SizeBins.of(SizeBins.from(bin))).isEqualTo(bin);
            assertThat(SizeBins.of(SizeBins.to(bin) - 1)).isEqualTo(bin);
        });
    }
}
