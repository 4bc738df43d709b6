package dev.profileio.fork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The channel from the fork back to the test's JVM: a file of records, each a type and a content of stated length. A
 * record that the fork did not finish counts as not written, and a file without a closing record has no outcome,
 * whatever the exit code.
 */
final class OutcomeFile {

    private static final byte STARTED = 'S';
    private static final byte PASSED = 'P';
    private static final byte FAILED = 'F';
    private static final byte ABORTED = 'A';
    private static final byte CLOSED = 'C';

    private OutcomeFile() {}

    /**
     * All that the fork has written so far.
     *
     * @param start who the fork is, once it has started
     * @param outcome what became of the test, once the fork has said so and closed its report
     */
    record Content(Optional<ForkStart> start, Optional<Outcome> outcome) {}

    static Content read(Path file, ClassLoader loader) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException notStarted) {
            return new Content(Optional.empty(), Optional.empty());
        }
        ForkStart start = null;
        Outcome outcome = null;
        boolean closed = false;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            while (!closed) {
                byte type = in.readByte();
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                switch (type) {
                    case STARTED -> start = readStart(content);
                    case PASSED -> outcome = new Outcome.Passed();
                    case FAILED -> outcome = new Outcome.Failed(ThrowableTransport.fromBytes(content, loader));
                    case ABORTED -> outcome = new Outcome.Aborted(ThrowableTransport.fromBytes(content, loader));
                    case CLOSED -> closed = true;
                    default ->
                        throw new IOException(
                                "Expected a record of the fork's outcome, found type " + type + " in " + file);
                }
            }
        } catch (EOFException unfinished) {
            // The fork is not done, or ended before it was.
        }
        return new Content(Optional.ofNullable(start), closed ? Optional.ofNullable(outcome) : Optional.empty());
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

    /** The fork's side of the channel. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(Path file) throws IOException {
            this.out = new DataOutputStream(Files.newOutputStream(file));
        }

        void started(ForkStart start) throws IOException {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(content);
            data.writeLong(start.pid());
            data.writeInt(start.standardStreams().size());
            for (String name : start.standardStreams()) {
                data.writeUTF(name);
            }
            write(STARTED, content.toByteArray());
        }

        void finished(Outcome outcome) throws IOException {
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

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
