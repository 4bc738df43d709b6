package com.acme.benchmark;

import dev.profileio.trace.Tracer;
import dev.profileio.trace.Usability;
import dev.profileio.trace.jfr.JavaCode;
import dev.profileio.trace.jfr.JfrTracer;
import dev.profileio.trace.jfr.LibraryCode;
import dev.profileio.trace.jfr.SourceFiles;

/** The tracers themselves, as ProfileIO uses them. */
public final class Tracers {

    private Tracers() {}

    /** The tracer. */
    public static Tracer usable(Usability usability) {
        if (usability instanceof Usability.Usable usable) {
            return usable.tracer();
        }
        throw new IllegalStateException("Expected a tracer that works here, found " + usability);
    }

    /** Flight Recorder. */
    public static Tracer flightRecorder() {
        return usable(
                JfrTracer.probe(new JavaCode(LibraryCode.DEFAULT, new SourceFiles(Tracers.class.getClassLoader()))));
    }
}
