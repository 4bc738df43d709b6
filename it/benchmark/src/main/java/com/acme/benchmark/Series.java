package com.acme.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * What was measured of one thing, a number for each round.
 *
 * @param values the numbers, in the order of the rounds
 */
public record Series(List<Double> values) {

    /** Keeps an unmodifiable copy. */
    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Expected a number at least");
        }
    }

    double min() {
        return sorted().get(0);
    }

    /** The middle one, or the mean of both in the middle. */
    public double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double max() {
        return sorted().get(values.size() - 1);
    }

    /** In another unit. */
    public Series map(DoubleUnaryOperator change) {
        return new Series(values.stream().map(change::applyAsDouble).toList());
    }

    /** Each number less the other's of the same round. */
    public Series minus(Series other) {
        return with(other, (a, b) -> a - b);
    }

    /** The median of the quotients of each round: what slows down a whole round does not change them. */
    public String times(Series other) {
        return String.format(Locale.ROOT, "%.2f", with(other, (a, b) -> a / b).median());
    }

    private Series with(Series other, DoubleBinaryOperator operator) {
        if (other.values.size() != values.size()) {
            throw new IllegalArgumentException(
                    "Expected as many rounds, found " + values.size() + " and " + other.values.size());
        }
        return new Series(IntStream.range(0, values.size())
                .mapToObj(i -> operator.applyAsDouble(values.get(i), other.values.get(i)))
                .toList());
    }

    /** The cells for runs, minimum, median and maximum. */
    public String[] cells(String format) {
        return new String[] {
            Integer.toString(values.size()),
            String.format(Locale.ROOT, format, min()),
            String.format(Locale.ROOT, format, median()),
            String.format(Locale.ROOT, format, max())
        };
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }
}
