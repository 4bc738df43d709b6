package dev.profileio.report.run;

import dev.profileio.IoProfile;
import dev.profileio.report.Result;
import dev.profileio.report.TestName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * {@code summary.properties}: a summary as the JDK alone can read it. Who merges reports of many machines has the jar, and
 * no library.
 */
public final class SummaryFile {

    private static final String VERSION = "1";

    /** Ours are much smaller. */
    private static final long MAX_BYTES = 1 << 20;

    private SummaryFile() {}

    /** Writes the file. */
    public static void write(Summary summary, Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("schemaVersion", VERSION);
        properties.setProperty("uniqueId", summary.test().uniqueId());
        properties.setProperty("className", summary.test().className());
        properties.setProperty("methodName", summary.test().methodName());
        properties.setProperty("displayName", summary.test().displayName());
        properties.setProperty("outcome", summary.result().text());
        properties.setProperty("startedAt", summary.startedAt().toString());
        properties.setProperty("durationNanos", Long.toString(summary.durationNanos()));
        properties.setProperty("read.ops", Long.toString(summary.read().ops()));
        properties.setProperty("read.bytes", Long.toString(summary.read().bytes()));
        properties.setProperty("write.ops", Long.toString(summary.write().ops()));
        properties.setProperty("write.bytes", Long.toString(summary.write().bytes()));
        properties.setProperty("sync.ops", Long.toString(summary.syncs()));
        properties.setProperty("tracer", summary.tracer());
        properties.setProperty("complete", Boolean.toString(summary.complete()));
        for (int i = 0; i < summary.complaints().size(); i++) {
            properties.setProperty("complaint." + i, summary.complaints().get(i));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        WholeFile.write(file, bytes.toByteArray());
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it cannot be read, or says something else; the message is a sentence
     */
    static Summary read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > MAX_BYTES) {
            throw new IOException("summary.properties is no file that ProfileIO wrote.");
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            properties.load(in);
            return summary(properties);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("summary.properties cannot be understood: " + e.getMessage() + ".", e);
        }
    }

    private static Summary summary(Properties properties) {
        if (!value(properties, "schemaVersion").equals(VERSION)) {
            throw new IllegalArgumentException(
                    "expected version " + VERSION + ", found " + value(properties, "schemaVersion"));
        }
        List<String> complaints = new ArrayList<>();
        while (properties.containsKey("complaint." + complaints.size())) {
            complaints.add(value(properties, "complaint." + complaints.size()));
        }
        return new Summary(
                new TestName(
                        value(properties, "uniqueId"),
                        value(properties, "className"),
                        value(properties, "methodName"),
                        value(properties, "displayName")),
                Result.valueOf(value(properties, "outcome").toUpperCase(Locale.ROOT)),
                Instant.parse(value(properties, "startedAt")),
                number(properties, "durationNanos"),
                new IoProfile.Count(number(properties, "read.ops"), number(properties, "read.bytes")),
                new IoProfile.Count(number(properties, "write.ops"), number(properties, "write.bytes")),
                number(properties, "sync.ops"),
                value(properties, "tracer"),
                Boolean.parseBoolean(value(properties, "complete")),
                complaints);
    }

    private static long number(Properties properties, String key) {
        String value = value(properties, key);
        if (!value.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("expected a number for " + key + ", found " + value);
        }
        return Long.parseLong(value);
    }

    private static String value(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("expected a value for " + key + ", found none");
        }
        return value;
    }
}
