package dev.profileio.report.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as people read them, the same in every locale: on the console, in messages and in pictures.
 *
 * <p>A number that had to be rounded keeps its decimals, so that {@code 64 KiB} is exactly 65,536 bytes and
 * {@code 64.0 KiB} is nearly that: a value just above its limit never looks like the limit.
 */
@SuppressWarnings("JavaLangClash") // nobody who formats numbers means java.lang.Readable
public final class Readable {

    private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    private static final int KIBI_BITS = 10;

    private Readable() {}

    /** Bytes in IEC units, which are powers of 1024: {@code 512 B}, {@code 4 KiB}, {@code 1.5 MiB}. */
    public static String bytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes);
        BigDecimal kibi = BigDecimal.valueOf(1L << KIBI_BITS);
        int unit = 0;
        while (unit < BYTE_UNITS.length - 1 && rounded(exact, 1).abs().compareTo(kibi) >= 0) {
            exact = exact.divide(kibi);
            unit++;
        }
        return decimal(exact, 1) + " " + BYTE_UNITS[unit];
    }

    /** A count with separators between thousands: {@code 10,003}. */
    public static String count(long count) {
        return grouped(Long.toString(count));
    }

    /** Nanoseconds in the unit that reads best, three digits and whole seconds: {@code 12.3 ms}, {@code 1,234 s}. */
    public static String duration(long nanos) {
        BigDecimal threeDigits = BigDecimal.valueOf(nanos).round(new MathContext(3, RoundingMode.HALF_UP));
        TimeUnits unit = TimeUnits.of(threeDigits.abs().longValue());
        BigDecimal exact = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit.nanos()));
        int whole = Math.max(1, exact.precision() - exact.scale());
        BigDecimal shown = rounded(exact, Math.max(0, 3 - whole));
        return number(shown.stripTrailingZeros()) + " " + unit.symbol();
    }

    /** A decimal number with separators between thousands, and all of its decimals: {@code 1,234.50}. */
    public static String number(BigDecimal number) {
        return grouped(number.toPlainString());
    }

    /** A share, where 100 is all: {@code 5 %}, {@code 12.5 %}, {@code 33.33 %}. */
    public static String percent(double percent) {
        return (Double.isFinite(percent) ? decimal(BigDecimal.valueOf(percent), 2) : percent) + " %";
    }

    private static String decimal(BigDecimal exact, int decimals) {
        BigDecimal shortest = exact.stripTrailingZeros();
        return number(shortest.scale() <= decimals ? shortest : rounded(exact, decimals));
    }

    private static BigDecimal rounded(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A decimal number with separators between its thousands. A report has thousands: a format string takes too long. */
    private static String grouped(String number) {
        int first = number.startsWith("-") ? 1 : 0;
        int point = number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int i = (point < 0 ? number.length() : point) - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
