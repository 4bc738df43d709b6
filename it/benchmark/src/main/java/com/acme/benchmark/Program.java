package com.acme.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java program, to be run in a JVM of its own with our class path.
 *
 * @param prefix what stands before {@code java}
 * @param options the JVM's options
 * @param main the program
 * @param arguments its arguments
 */
public record Program(List<String> prefix, List<String> options, Class<?> main, List<String> arguments) {

    private static final long LONGEST_MINUTES = 10;

    /** Keeps unmodifiable copies. */
    public Program {
        prefix = List.copyOf(prefix);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * How it ended.
     *
     * @param nanos how long the whole process took
     * @param pid its process id
     * @param exitCode its exit code
     * @param output what it wrote to both streams
     */
    public record Ended(long nanos, long pid, int exitCode, String output) {

        /** The same, if that is 0. */
        public Ended successfully() throws IOException {
            if (exitCode != 0) {
                throw new IOException("Expected exit code 0, found " + exitCode + " after:\n" + output);
            }
            return this;
        }
    }

    /** Runs it to its end. */
    public Ended run(Path workingDirectory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(arguments);
        Path output = workingDirectory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("Expected an end within " + LONGEST_MINUTES + " minutes, found none: "
                        + String.join(" ", command));
            }
            long nanos = System.nanoTime() - start;
            return new Ended(nanos, process.pid(), process.exitValue(), Files.readString(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
