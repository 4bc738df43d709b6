package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The channel from the fork back to the test's JVM: a file of records, each a type and a content of stated length. A
 * record that the fork did not finish counts as not written, and a file without a closing record has no outcome,
 * whatever the exit code.
 */
final class OutcomeFile {

    private static final byte STARTED = 'S';
    private static final byte EXITING = 'E';
    private static final byte TIMED_OUT = 'T';
    private static final byte PASSED = 'P';
    private static final byte FAILED = 'F';
    private static final byte ABORTED = 'A';
    private static final byte CLOSED = 'C';

    private OutcomeFile() {}

    /**
     * All that the fork has written.
     *
     * @param start who the fork is, if it started
     * @param outcome what became of the test, if the fork said so and closed its report
     * @param exitStack the stack of the thread that ended the JVM before the test had ended; empty if none did
     * @param threadDump what its threads were doing when its time was over; empty if it was not
     */
    record Content(Optional<ForkStart> start, Optional<Outcome> outcome, String exitStack, String threadDump) {}

    static Content read(Path file) throws IOException {
        Map<Byte, byte[]> records = records(file);
        return new Content(
                start(records),
                records.containsKey(CLOSED) ? outcome(records) : Optional.empty(),
                text(records, EXITING),
                text(records, TIMED_OUT));
    }

    /** Only who the fork is, as soon as it has said so. */
    static Optional<ForkStart> readStart(Path file) throws IOException {
        return start(records(file));
    }

    /** Whether the fork has said what its threads were doing when its time was over. */
    static boolean hasThreadDump(Path file) throws IOException {
        return records(file).containsKey(TIMED_OUT);
    }

    private static Map<Byte, byte[]> records(Path file) throws IOException {
        Map<Byte, byte[]> records = new HashMap<>();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException notStarted) {
            return records;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            while (true) {
                byte type = in.readByte();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    return records;
                }
                records.put(type, in.readNBytes(length));
            }
        } catch (EOFException unfinished) {
            return records;
        }
    }

    private static Optional<ForkStart> start(Map<Byte, byte[]> records) throws IOException {
        byte[] content = records.get(STARTED);
        return content == null ? Optional.empty() : Optional.of(readStart(content));
    }

    private static Optional<Outcome> outcome(Map<Byte, byte[]> records) throws IOException {
        byte[] failed = records.get(FAILED);
        byte[] aborted = records.get(ABORTED);
        if (failed != null) {
            return Optional.of(new Outcome.Failed(ThrowableTransport.fromBytes(failed, loader())));
        }
        if (aborted != null) {
            return Optional.of(new Outcome.Aborted(ThrowableTransport.fromBytes(aborted, loader())));
        }
        return records.containsKey(PASSED) ? Optional.of(new Outcome.Passed()) : Optional.empty();
    }

    private static String text(Map<Byte, byte[]> records, byte type) {
        return new String(records.getOrDefault(type, new byte[0]), UTF_8);
    }

    /** What the test loads its classes with. */
    private static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private static ForkStart readStart(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        long pid = in.readLong();
        Set<String> standardStreams = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            standardStreams.add(in.readUTF());
        }
        return new ForkStart(pid, standardStreams);
    }

    /** The fork's side of the channel; open for as long as the fork lives. */
    static final class Writer {

        private final DataOutputStream out;
        private boolean finished;

        Writer(Path file) throws IOException {
            this.out = new DataOutputStream(Files.newOutputStream(file));
        }

        synchronized void started(ForkStart start) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(content);
            data.writeLong(start.pid());
            data.writeInt(start.standardStreams().size());
            for (String name : start.standardStreams()) {
                data.writeUTF(name);
            }
            write(STARTED, content.toByteArray());
        }

        synchronized boolean isFinished() {
            return finished;
        }

        /** The JVM is being ended: worth telling only before the test has. */
        synchronized void exiting(String stack) throws IOException {
            if (!finished) {
                write(EXITING, stack.getBytes(UTF_8));
            }
        }

        synchronized void timedOut(String threadDump) throws IOException {
            if (!finished) {
                write(TIMED_OUT, threadDump.getBytes(UTF_8));
            }
        }

        synchronized void finished(Outcome outcome) throws IOException {
            finished = true;
            if (outcome instanceof Outcome.Failed failed) {
                write(FAILED, ThrowableTransport.toBytes(failed.failure()));
            } else if (outcome instanceof Outcome.Aborted aborted) {
                write(ABORTED, ThrowableTransport.toBytes(aborted.reason()));
            } else {
                write(PASSED, new byte[0]);
            }
            write(CLOSED, new byte[0]);
        }

        private void write(byte type, byte[] content) throws IOException {
            // One write a record, so that a reader sees all of it or none.
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(record);
            data.writeByte(type);
            data.writeInt(content.length);
            data.write(content);
            out.write(record.toByteArray());
            out.flush();
        }
    }
}
