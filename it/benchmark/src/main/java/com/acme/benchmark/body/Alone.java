package com.acme.benchmark.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body in a program of its own, which times itself. Its arguments: how many operations, on how many threads. */
final class Alone {

    private static final Path NANOS = Path.of("nanos");

    private Alone() {}

    public static void main(String[] arguments) throws Exception {
        write(Writes.time(Path.of(""), Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
    }

    static void write(long nanos) throws IOException {
        Files.writeString(NANOS, Long.toString(nanos));
    }

    /** What the program that ran in a folder measured. */
    static double millis(Path folder) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(NANOS))) / 1e6;
    }
}
