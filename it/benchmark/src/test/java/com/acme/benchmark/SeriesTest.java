package com.acme.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void hasTheMiddleOfAnOddNumberAndTheMeanOfBothInTheMiddleOfAnEvenOne() {
        assertArrayEquals(new String[] {"3", "1.0", "2.0", "9.0"}, new Series(List.of(9.0, 1.0, 2.0)).cells("%.1f"));
        assertArrayEquals(
                new String[] {"4", "1.0", "3.0", "9.0"}, new Series(List.of(9.0, 1.0, 2.0, 4.0)).cells("%.1f"));
    }

    /** The medians' quotient would be 2.50. */
    @Test
    void isComparedRoundByRound() {
        Series slow = new Series(List.of(2.0, 20.0, 5.0));
        Series fast = new Series(List.of(1.0, 10.0, 2.0));

        assertEquals("2.00", slow.times(fast));
        assertEquals(List.of(1.0, 10.0, 3.0), slow.minus(fast).values());
    }

    @Test
    void isNotComparedWithFewerRounds() {
        Series two = new Series(List.of(1.0, 2.0));

        assertThrows(IllegalArgumentException.class, () -> new Series(List.of(1.0)).times(two));
    }
}
