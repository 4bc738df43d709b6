package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.profileio.TracerKind;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import dev.profileio.trace.strace.StraceTracer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TracersTests {

    private final Tracers tracers = new Tracers();
    private final AtomicInteger probes = new AtomicInteger();

    private Usability unusable() {
        probes.incrementAndGet();
        return new Usability.Unusable("a trace", "exit code 1: first line\nsecond line", List.of("a cure"));
    }

    private Usability failing() {
        probes.incrementAndGet();
        throw new TracerUnavailableException("not now");
    }

    @Test
    void say_what_they_found_line_by_line() {
        assertThatExceptionOfType(TracerUnavailableException.class)
                .isThrownBy(() -> tracers.usable(TracerKind.STRACE, this::unusable))
                .withMessageContaining("  found:  exit code 1: first line\n          second line\n  cure:   a cure\n");
    }

    @Test
    void are_probed_once() {
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(TracerUnavailableException.class)
                    .isThrownBy(() -> tracers.usable(TracerKind.STRACE, this::unusable));
        }
        assertThat(probes).hasValue(1);
    }

    @Test
    void are_probed_again_when_nothing_was_found_out() {
        assertThatExceptionOfType(TracerUnavailableException.class)
                .isThrownBy(() -> tracers.usable(TracerKind.STRACE, this::failing))
                .withMessage("not now");

        assertThat(tracers.usable(TracerKind.STRACE, StraceTracer::probe).kind())
                .isEqualTo(TracerKind.STRACE);
        assertThat(probes).hasValue(1);
    }
}
