package dev.profileio.junit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as JUnit writes them in configuration parameters. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d*) ?((?:[nμm]?s)|m|h|d)?");

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ns", ChronoUnit.NANOS,
            "μs", ChronoUnit.MICROS,
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private Durations() {}

    /**
     * Reads {@code 90} (seconds), {@code 5 s}, {@code 5s}, {@code 10 m}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            String unit = matcher.group(2) == null ? "s" : matcher.group(2);
            try {
                Duration duration =
                        Duration.of(Long.parseLong(matcher.group(1)), UNITS.getOrDefault(unit, ChronoUnit.SECONDS));
                // Clocks count nanoseconds in a long.
                return Duration.ofNanos(duration.toNanos());
            } catch (NumberFormatException | ArithmeticException tooLarge) {
                // As wrong as any other.
            }
        }
        throw new IllegalArgumentException(
                "expected a duration such as 90 (seconds), 500 ms, 5s or 10 m, found \"" + text + "\"");
    }
}
