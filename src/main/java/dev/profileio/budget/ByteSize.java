package dev.profileio.budget;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes as a test author writes it.
 *
 * @param text the author's own words, without surrounding white space
 * @param bytes what they mean
 */
public record ByteSize(String text, long bytes) {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-zA-Z]*)");

    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            unit("", 1, 0),
            unit("b", 1, 0),
            unit("kb", 1000, 1),
            unit("mb", 1000, 2),
            unit("gb", 1000, 3),
            unit("tb", 1000, 4),
            unit("kib", 1024, 1),
            unit("mib", 1024, 2),
            unit("gib", 1024, 3),
            unit("tib", 1024, 4));

    private static final String ACCEPTED =
            "a number with a unit of B, kB, MB, GB, TB (powers of 1000) or KiB, MiB, GiB, TiB (powers of 1024), "
                    + "such as \"64 KiB\", \"1.5MB\" or \"4096\"";

    /**
     * Reads {@code "64 KiB"}, {@code "1.5MB"}, {@code "4096"}.
     *
     * @throws IllegalArgumentException if it is anything else, or no whole number of bytes
     */
    public static ByteSize parse(String text) {
        String trimmed = text.strip();
        Matcher matcher = FORM.matcher(trimmed);
        BigDecimal unit = matcher.matches() ? UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) {
            throw new IllegalArgumentException("expected " + ACCEPTED + ", found \"" + text + "\"");
        }
        try {
            return new ByteSize(
                    trimmed, new BigDecimal(matcher.group(1)).multiply(unit).longValueExact());
        } catch (ArithmeticException notWholeOrTooLarge) {
            throw new IllegalArgumentException(
                    "expected a whole number of bytes below 8 EiB, found \"" + text + "\"", notWholeOrTooLarge);
        }
    }

    private static Map.Entry<String, BigDecimal> unit(String name, int base, int power) {
        return Map.entry(name, BigDecimal.valueOf(base).pow(power));
    }
}
