package dev.profileio.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTests {

    @Nested
    class Reads {

        @ParameterizedTest
        @CsvSource({
            "0, 0",
            "4096, 4096",
            "1 B, 1",
            "1kB, 1000",
            "1 MB, 1000000",
            "1 GB, 1000000000",
            "1 TB, 1000000000000",
            "1 KiB, 1024",
            "64 KiB, 65536",
            "1 MiB, 1048576",
            "1 GiB, 1073741824",
            "1 TiB, 1099511627776"
        })
        void everyUnit(String text, long bytes) {
            assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
        }

        @ParameterizedTest
        @CsvSource({"1.5MB, 1500000", "0.5 KiB, 512", "1.0, 1", "0.001 kB, 1"})
        void fractionsThatAreWholeBytes(String text, long bytes) {
            assertThat(ByteSize.parse(text).bytes()).isEqualTo(bytes);
        }

        @ParameterizedTest
        @ValueSource(strings = {"64KiB", "64 KiB", "64   KiB", " 64\tKiB ", "64 kib", "64 KIB"})
        void anySpacingAndCase(String text) {
            assertThat(ByteSize.parse(text).bytes()).isEqualTo(65_536);
        }

        @Test
        void theLargestLong() {
            assertThat(ByteSize.parse("9223372036854775807").bytes()).isEqualTo(Long.MAX_VALUE);
        }

        @Test
        void unitsWithAnIWhereTurkishIsSpoken() {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            try {
                assertThat(ByteSize.parse("1 KIB").bytes()).isEqualTo(1024);
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class Keeps {

        @Test
        void theAuthorsWords() {
            assertThat(ByteSize.parse(" 1.5 MB ").text()).isEqualTo("1.5 MB");
        }
    }

    @Nested
    class Rejects {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "64 potatoes",
                    "KiB",
                    "-1",
                    "+1",
                    "1,5 MB",
                    "1_000",
                    "1e3",
                    ".5 KiB",
                    "1. KiB",
                    "1 K iB",
                    "1 kb/s",
                    "0x10",
                    "٤٠٩٦",
                    "1 PB",
                    "NaN"
                })
        void whatIsNoSizeAndSaysWhatIsAccepted(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ByteSize.parse(text))
                    .withMessage("expected a number with a unit of B, kB, MB, GB, TB (powers of 1000) or KiB, MiB, "
                            + "GiB, TiB (powers of 1024), such as \"64 KiB\", \"1.5MB\" or \"4096\", found \"" + text
                            + "\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1.5", "0.3 KiB", "1.0001 kB", "9223372036854775808", "8388608 TiB"})
        void whatIsNoWholeNumberOrTooLarge(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ByteSize.parse(text))
                    .withMessage("expected a whole number of bytes below 8 EiB, found \"" + text + "\"");
        }
    }
}
