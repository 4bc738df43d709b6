package com.acme.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A moment that one process notes and another reads.
 *
 * @param time by the system's clock
 */
public record Moment(Instant time) {

    /** This one. */
    public static Moment now() {
        return new Moment(Instant.now());
    }

    /** As it was noted. */
    public static Moment read(Path file) throws IOException {
        return new Moment(Instant.parse(Files.readString(file)));
    }

    /** The one at which a file was last written to. */
    public static Moment modified(Path file) throws IOException {
        return new Moment(Files.getLastModifiedTime(file).toInstant());
    }

    /** Notes it. */
    public void write(Path file) throws IOException {
        Files.writeString(file, time.toString());
    }

    /** How many seconds it lies after another. */
    public double secondsAfter(Moment other) {
        return Duration.between(other.time, time).toNanos() / 1e9;
    }
}
