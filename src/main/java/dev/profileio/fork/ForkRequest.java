package dev.profileio.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the fork is to do.
 *
 * @param uniqueId the one test it runs, by JUnit's unique id
 * @param configuration JUnit's configuration parameters
 * @param systemProperties the system properties of the test's JVM
 * @param timeout how long it may run
 * @param selfReport what it is to write down of itself
 * @param waits whether it waits for a word of the test's JVM before it runs the test
 */
public record ForkRequest(
        String uniqueId,
        Map<String, String> configuration,
        Map<String, String> systemProperties,
        Duration timeout,
        SelfReport selfReport,
        boolean waits) {

    /** Of a fork that runs the test at once and writes nothing down. */
    public ForkRequest(
            String uniqueId,
            Map<String, String> configuration,
            Map<String, String> systemProperties,
            Duration timeout) {
        this(uniqueId, configuration, systemProperties, timeout, SelfReport.NONE, false);
    }

    /** Keeps copies. */
    public ForkRequest {
        configuration = new HashMap<>(configuration);
        systemProperties = new HashMap<>(systemProperties);
    }

    /** What a fork needs to know that gets ready for a test which it is not told yet, and waits for it for so long. */
    static ForkRequest ahead(Map<String, String> systemProperties, SelfReport selfReport, Duration longestWait) {
        return new ForkRequest("", Map.of(), systemProperties, longestWait, selfReport, false);
    }

    /** The same, with something to write down. */
    public ForkRequest with(SelfReport report) {
        return new ForkRequest(uniqueId, configuration, systemProperties, timeout, report, waits);
    }

    /** The same of a fork that waits. */
    ForkRequest waiting() {
        return new ForkRequest(uniqueId, configuration, systemProperties, timeout, selfReport, true);
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Strings.write(out, uniqueId);
            Strings.write(out, configuration);
            Strings.write(out, systemProperties);
            out.writeLong(timeout.toNanos());
            selfReport.write(out);
            out.writeBoolean(waits);
        }
    }

    /** Buffered: each read that a tracer sees costs as much as thousands that it does not. */
    static ForkRequest read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return new ForkRequest(
                    Strings.read(in),
                    Strings.readMap(in),
                    Strings.readMap(in),
                    Duration.ofNanos(in.readLong()),
                    SelfReport.read(in),
                    in.readBoolean());
        }
    }
}
