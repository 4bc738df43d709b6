package dev.profileio.trace.jfr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLogTests {

    private EventLog log;

    @BeforeEach
    void create(@TempDir Path folder) {
        log = new EventLog(folder.resolve("log"));
    }

    @Test
    void gives_back_what_it_was_given() throws IOException {
        EventLog.Entry entry = new EventLog.Entry(-7, 2, 3, 4, Long.MAX_VALUE - 1, Long.MAX_VALUE, 1L << 40);

        assertThat(read(List.of(entry))).containsExactly(entry);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 16, 17, 127, 128, 129, 511, 512, 513, 5000})
    void keeps_every_entry_however_many(int count) throws IOException {
        List<EventLog.Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(at(i));
        }

        assertThat(read(entries)).isEqualTo(entries);
    }

    @Test
    void orders_buffers_that_came_in_another_order() throws IOException {
        List<EventLog.Entry> entries = new ArrayList<>();
        List<Integer> buffers = new ArrayList<>();
        for (int buffer = 0; buffer < 50; buffer++) {
            buffers.add(buffer);
        }
        java.util.Collections.shuffle(buffers, new Random(1));
        for (int buffer : buffers) {
            for (int i = 0; i < 200; i++) {
                entries.add(at(buffer * 1000 + i));
            }
        }

        List<EventLog.Entry> read = read(entries);

        entries.sort(Comparator.comparingLong(EventLog.Entry::startNanos));
        assertThat(read).isEqualTo(entries);
    }

    @Test
    void can_be_read_twice() throws IOException {
        List<EventLog.Entry> entries = List.of(at(1), at(2));

        assertThat(read(entries)).isEqualTo(entries);
        assertThat(read()).isEqualTo(entries);
    }

    private List<EventLog.Entry> read(List<EventLog.Entry> entries) throws IOException {
        for (EventLog.Entry entry : entries) {
            log.add(entry);
        }
        log.finish();
        return read();
    }

    private List<EventLog.Entry> read() throws IOException {
        List<EventLog.Entry> read = new ArrayList<>();
        try (EventLog.Reader reader = log.open()) {
            for (EventLog.Entry entry = reader.next(); entry != null; entry = reader.next()) {
                read.add(entry);
            }
        }
        return read;
    }

    private static EventLog.Entry at(long nanos) {
        return new EventLog.Entry(1, 0, 0, 0, nanos, nanos + 1, nanos % 7);
    }
}
