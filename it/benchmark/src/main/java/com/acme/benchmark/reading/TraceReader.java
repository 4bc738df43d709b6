package com.acme.benchmark.reading;

import com.acme.benchmark.Tracers;
import dev.profileio.IoProfile;
import dev.profileio.TracerKind;
import dev.profileio.profile.ProfileBuilder;
import dev.profileio.profile.Scope;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Tracing;
import dev.profileio.trace.strace.StraceTracer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What ProfileIO does with a trace once the fork has ended: from the trace's files to the profile. */
final class TraceReader {

    private static final Scope ALL_FILES = new Scope(List.of(), Set.of(), List.of(), List.of(), Set.of(), Set.of());

    private TraceReader() {}

    /** A folder into which strace might have written. */
    static Tracing strace(Path folder) {
        return Tracers.usable(StraceTracer.probe()).prepare(folder);
    }

    /** Reads a recording of Flight Recorder. */
    static IoProfile recording(Path folder, Path marker) throws IOException {
        return marked(Tracers.flightRecorder().prepare(folder), marker);
    }

    /** Looks for the marks first. */
    static IoProfile marked(Tracing tracing, Path marker) throws IOException {
        return profile(
                tracing,
                tracing.window(marker).orElseThrow(() -> new IOException("Expected marks in the trace, found none")));
    }

    static IoProfile profile(Tracing tracing, Window window) throws IOException {
        ProfileBuilder builder = new ProfileBuilder(ALL_FILES, window, call -> {});
        Completeness completeness = tracing.read(window, builder);
        if (!completeness.understood()) {
            throw new IOException("Expected a trace without a riddle, found " + completeness.warnings());
        }
        IoProfile.Tracer tracer = new IoProfile.Tracer(TracerKind.AUTO, "", "", true, List.of());
        return builder.build(tracer, Long::toString).io();
    }

    /** Everything that the profile of a trace of strace's has, failed calls included. */
    static long calls(IoProfile profile) {
        return profile.totals().values().stream()
                .mapToLong(total -> total.ops() + total.failed())
                .sum();
    }

    /** Expects that nothing was lost. */
    static void check(long found, long expected) throws IOException {
        if (found != expected) {
            throw new IOException("Expected " + expected + " operations in the profile, found " + found);
        }
    }
}
