package com.acme.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.acme.benchmark.body.BodyCost;
import com.acme.benchmark.latency.Latency;
import com.acme.benchmark.reading.PeakMemory;
import com.acme.benchmark.reading.Throughput;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that is measured still runs, forks and records: the questions check that themselves. What it takes is not looked at. */
class QuestionsTest {

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(new Latency(), List.of(8)),
                Arguments.of(new BodyCost(), List.of(7, 6)),
                Arguments.of(new Throughput(), List.of(5)),
                Arguments.of(new PeakMemory(), List.of(2)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areAnswered(Question question, List<Integer> rows) throws Exception {
        List<Section> sections = question.answer(Effort.SMOKE);

        assertEquals(
                rows,
                sections.stream().map(section -> section.table().rows().size()).toList());
        for (Section section : sections) {
            assertFalse(section.markdown().contains("NaN"), section.markdown());
            assertFalse(section.markdown().contains("Infinity"), section.markdown());
            assertFalse(section.markdown().contains("OutOfMemoryError"), section.markdown());
        }
    }
}
