package dev.profileio.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.chart.EdgeCases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                   | 0 B
                    1                   | 1 B
                    1023                | 1,023 B
                    1024                | 1 KiB
                    1025                | 1.0 KiB
                    1536                | 1.5 KiB
                    4096                | 4 KiB
                    65536               | 64 KiB
                    65537               | 64.0 KiB
                    976010              | 953.1 KiB
                    1048575             | 1.0 MiB
                    1048576             | 1 MiB
                    1572864             | 1.5 MiB
                    1073741824          | 1 GiB
                    1099511627776       | 1 TiB
                    1152921504606846976 | 1 EiB
                    9223372036854775807 | 8.0 EiB
                    -2048               | -2 KiB
                    """)
    void bytes(long bytes, String expected) {
        assertThat(Readable.bytes(bytes)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                   | 0
                    999                 | 999
                    -999                | -999
                    1000                | 1,000
                    -1000               | -1,000
                    -123456             | -123,456
                    10003               | 10,003
                    10000000            | 10,000,000
                    9223372036854775807 | 9,223,372,036,854,775,807
                    """)
    void count(long count, String expected) {
        assertThat(Readable.count(count)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0             | 0 ns
                    1             | 1 ns
                    999           | 999 ns
                    1000          | 1 µs
                    73214         | 73.2 µs
                    999400        | 999 µs
                    999999        | 1 ms
                    12300000      | 12.3 ms
                    12345678      | 12.3 ms
                    100000000     | 100 ms
                    999999999     | 1 s
                    2053417211    | 2.05 s
                    9996000000    | 10 s
                    90000000000   | 90 s
                    1234567000000 | 1,235 s
                    """)
    void duration(long nanos, String expected) {
        assertThat(Readable.duration(nanos)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0       | 0
                    0.50    | 0.50
                    123.4   | 123.4
                    1234.50 | 1,234.50
                    -0.1234 | -0.1234
                    -123456 | -123,456
                    1E+6    | 1,000,000
                    """)
    void number(BigDecimal number, String expected) {
        assertThat(Readable.number(number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 %", "5, 5 %", "12.5, 12.5 %", "33.333333, 33.33 %", "5.0004, 5.00 %", "100, 100 %", "NaN, NaN %"})
    void percent(double percent, String expected) {
        assertThat(Readable.percent(percent)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva"})
    void numbers_are_the_same_in_every_locale(String language) {
        List<String> numbers = EdgeCases.in(
                Locale.forLanguageTag(language),
                () -> List.of(
                        Readable.bytes(1_234_567),
                        Readable.count(10_003),
                        Readable.duration(12_345_678),
                        Readable.percent(4.75)));

        assertThat(numbers).containsExactly("1.2 MiB", "10,003", "12.3 ms", "4.75 %");
    }

    @Test
    void an_amount_above_a_limit_does_not_read_like_the_limit() {
        assertThat(Readable.bytes(65_537)).isNotEqualTo(Readable.bytes(65_536));
        assertThat(Readable.percent(5.001)).isNotEqualTo(Readable.percent(5));
    }
}
