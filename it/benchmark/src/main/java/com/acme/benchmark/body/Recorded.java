package com.acme.benchmark.body;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;

/** The same as {@link Alone}, while Flight Recorder records what it records in a fork of ProfileIO. */
public final class Recorded {

    /** The recording. */
    public static final String RECORDING = "recording.jfr";

    /** The marker, to which is written as the body begins and as it ends. */
    public static final String MARKER = "marker";

    /** What a fork is started with for it. */
    static final String OPTIONS = "-XX:FlightRecorderOptions=stackdepth=256,maxchunksize=2g";

    private static final List<String> EVENTS = List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce");

    private Recorded() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of("").toAbsolutePath();
        Alone.write(record(folder, Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
    }

    /** Leaves a recording in a folder, and gives how many nanoseconds the body took. */
    public static long record(Path folder, int operations, int threads) throws Exception {
        try (Recording recording = new Recording()) {
            EVENTS.forEach(event -> recording.enable(event).withoutThreshold().withStackTrace());
            recording.setDestination(folder.resolve(RECORDING));
            recording.start();
            mark(folder);
            long nanos = Writes.time(folder, operations, threads);
            mark(folder);
            return nanos;
        }
    }

    private static void mark(Path folder) throws IOException {
        try (FileOutputStream marker =
                new FileOutputStream(folder.resolve(MARKER).toFile(), true)) {
            marker.write(0);
        }
    }
}
