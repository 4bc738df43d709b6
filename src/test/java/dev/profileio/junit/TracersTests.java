package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.TracerKind;
import dev.profileio.trace.Tracer;
import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.Usability;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TracersTests {

    private final List<String> console = new ArrayList<>();
    private final List<TracerKind> probed = new ArrayList<>();

    @Test
    void on_linux_are_strace_where_it_works() {
        Tracers.Choice choice =
                tracers(true, Set.of(TracerKind.STRACE, TracerKind.JFR)).choose(TracerKind.AUTO);

        assertThat(choice.tracer().kind()).isEqualTo(TracerKind.STRACE);
        assertThat(choice.passedOver()).isEmpty();
        assertThat(console).isEmpty();
    }

    @Test
    void on_linux_are_flight_recorder_where_strace_does_not_and_say_so_once() {
        Tracers tracers = tracers(true, Set.of(TracerKind.JFR, TracerKind.COUNTERS));

        tracers.choose(TracerKind.AUTO);
        Tracers.Choice choice = tracers.choose(TracerKind.AUTO);

        assertThat(choice.tracer().kind()).isEqualTo(TracerKind.JFR);
        assertThat(choice.passedOver())
                .containsExactly("strace was passed over: there is no STRACE; really none; to have it, get STRACE.");
        assertThat(console)
                .containsExactly("[ProfileIO] I/O is profiled under jfr. strace was passed over: there is no STRACE; "
                        + "really none; to have it, get STRACE.");
        assertThat(probed).containsOnlyOnce(TracerKind.STRACE, TracerKind.JFR);
    }

    @Test
    void on_linux_are_counters_as_the_last_resort() {
        Tracers.Choice choice = tracers(true, Set.of(TracerKind.COUNTERS)).choose(TracerKind.AUTO);

        assertThat(choice.tracer().kind()).isEqualTo(TracerKind.COUNTERS);
        assertThat(choice.passedOver()).hasSize(2);
    }

    @Test
    void elsewhere_are_strace_in_a_container_where_that_works() {
        Tracers.Choice choice =
                tracers(false, Set.of(TracerKind.CONTAINER, TracerKind.JFR)).choose(TracerKind.AUTO);

        assertThat(choice.tracer().kind()).isEqualTo(TracerKind.CONTAINER);
        assertThat(choice.passedOver()).isEmpty();
    }

    @Test
    void elsewhere_are_never_strace_or_counters() {
        Tracers.Choice choice = tracers(false, Set.of(TracerKind.STRACE, TracerKind.COUNTERS, TracerKind.JFR))
                .choose(TracerKind.AUTO);

        assertThat(choice.tracer().kind()).isEqualTo(TracerKind.JFR);
    }

    @Test
    void that_were_asked_for_are_not_replaced() {
        Tracers tracers = tracers(true, Set.of(TracerKind.JFR));

        assertThatThrownBy(() -> tracers.choose(TracerKind.STRACE))
                .isInstanceOf(TracerUnavailableException.class)
                .hasMessage(
                        """
                        I/O cannot be profiled here: no usable tracer.
                          tracer: STRACE
                          tried:  STRACE -V
                          found:  there is no STRACE
                                    really none
                          cure:   get STRACE
                          or:     do without
                          or:     to abort such tests instead of failing them, set profileio.missing=abort""");
    }

    @Test
    void are_probed_again_when_nothing_was_found_out() {
        AtomicInteger probes = new AtomicInteger();
        Tracers tracers = new Tracers(
                kind -> {
                    if (probes.incrementAndGet() == 1) {
                        throw new TracerUnavailableException("not now");
                    }
                    return new Usability.Usable(new FakeTracer(kind));
                },
                true,
                console::add);

        assertThatThrownBy(() -> tracers.choose(TracerKind.AUTO)).hasMessage("not now");

        assertThat(tracers.choose(TracerKind.AUTO).tracer().kind()).isEqualTo(TracerKind.STRACE);
    }

    @Test
    void are_all_named_where_there_is_none() {
        assertThatThrownBy(() -> tracers(true, Set.of()).choose(TracerKind.AUTO))
                .hasMessageContainingAll(
                        "tracer: STRACE", "tracer: JFR", "tracer: COUNTERS", "profileio.missing=abort");
    }

    @Test
    void are_examined_by_the_doctor() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        boolean usable = Doctor.examine(
                tracers(true, Set.of(TracerKind.JFR)), new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(usable).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .startsWith(
                        "  STRACE     not usable",
                        "             tried:  STRACE -V",
                        "             found:  there is no STRACE",
                        "                       really none",
                        "             cure:   get STRACE",
                        "             or:     do without",
                        "  JFR        usable, version 1")
                .contains("AUTO takes JFR.")
                .anyMatch(line -> line.startsWith("  CONTAINER  not usable"));
    }

    @Test
    void that_are_none_make_the_doctor_fail() {
        assertThat(Doctor.examine(tracers(true, Set.of()), new PrintStream(new ByteArrayOutputStream())))
                .isFalse();
    }

    private Tracers tracers(boolean linux, Set<TracerKind> usable) {
        return new Tracers(
                kind -> {
                    probed.add(kind);
                    return usable.contains(kind)
                            ? new Usability.Usable(new FakeTracer(kind))
                            : new Usability.Unusable(
                                    kind + " -V",
                                    "there is no " + kind + "\n  really none",
                                    List.of("get " + kind, "do without"));
                },
                linux,
                console::add);
    }

    private record FakeTracer(TracerKind kind) implements Tracer {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Tracing prepare(Path folder) {
            throw new UnsupportedOperationException();
        }
    }
}
