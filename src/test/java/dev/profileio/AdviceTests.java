package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The advice in the failure of real bodies, which breach their budgets in a known way or nearly so. */
class AdviceTests {

    @TempDir
    Path reports;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallWrites          | 10,000 writes of 4 B to out come from one line, dev.profileio.AdviceTests$PatternTestCases.smallWrites(AdviceTests.java:N):"
                        + "| wrap the stream in a BufferedOutputStream, or its Writer in a BufferedWriter.",
                "smallWritesByPath    | 500 writes of 4 B to out come from one line, dev.profileio.AdviceTests$PatternTestCases.smallWritesByPath(AdviceTests.java:N):"
                        + "| wrap the stream in a BufferedOutputStream, or its Writer in a BufferedWriter.",
                "smallChannelWrites   | 500 writes of 4 B to out come from one line, dev.profileio.AdviceTests$PatternTestCases.smallChannelWrites(AdviceTests.java:N):"
                        + "| gather them in a ByteBuffer, and write that when it is full.",
                "flushedWrites        | 500 writes of 4 B to out come from one line, dev.profileio.AdviceTests$PatternTestCases.flushedWrites(AdviceTests.java:N):"
                        + "| its buffer is flushed each time; flush it once, at the end.",
                "smallReads           | 1,001 reads of 10 B to 16 B of in come from one line, dev.profileio.AdviceTests$PatternTestCases.smallReads(AdviceTests.java:N):"
                        + "| wrap the stream in a BufferedInputStream, or its Reader in a BufferedReader.",
                "smallReadsByPath     | 1,001 reads of 10 B to 16 B of in come from one line, dev.profileio.AdviceTests$PatternTestCases.smallReadsByPath(AdviceTests.java:N):"
                        + "| wrap the stream in a BufferedInputStream, or its Reader in a BufferedReader.",
                "readAgain            | in was read whole again 49 times, without a change, 766.1 KiB in all:"
                        + "| read once, and keep what was read.",
                "readAgainAsStream    | in was read whole again 49 times, without a change, 766.1 KiB in all:"
                        + "| read once, and keep what was read.",
                "openPerOperation     | out was opened 200 times for 200 reads and writes:"
                        + "| open once, keep it open and buffered, and close it at the end.",
                "syncPerRecord        | 50 syncs of out follow 50 writes:"
                        + "| write a group of records at once and force it once, or force once at the end.",
                "oneByteReads         | 1,000 reads of 1 B of in come from one line, dev.profileio.AdviceTests$PatternTestCases.oneByteReads(AdviceTests.java:N), through RandomAccessFile:"
                        + "| read a block into a byte[] and take them from there, or read in order through a BufferedInputStream.",
                "repeatedQuery        | the attributes or the existence of in were asked for 300 times:"
                        + "| ask once with Files.readAttributes, and keep the answer.",
                "repeatedListing      | listed was listed 40 times:"
                        + "| list once and keep the names, or wait for changes with a WatchService.",
                "userSpaceCopy        | 2.4 MiB were read from large and written to out in 306 blocks of the same sizes:"
                        + "| unless they are changed on the way, let the kernel copy them: Files.copy or FileChannel.transferTo."
            })
    void names_the_pattern_with_its_evidence(String body, String evidence, String text) {
        Throwable failure =
                ProfiledRun.of(reports, PatternTestCases.class, body).failure();

        assertThat(failure.getMessage().replaceAll("\\.java:\\d+", ".java:N"))
                .contains("\n\n  advice: "
                        + (hidden(text) ? evidence.replace(", through RandomAccessFile", "") : evidence)
                        + "\n          " + (hidden(text) ? GENERAL.get(key(text)) : text) + "\n  report: ");
    }

    /** From JDK 25 on, Flight Recorder does not tell through which class a line reads or writes. */
    private static boolean hidden(String text) {
        return Runtime.version().feature() >= 25 && GENERAL.containsKey(key(text));
    }

    private static final String GENERAL_WRITE =
            "unless they go here and there, write through a BufferedOutputStream, " + "or gather them in a ByteBuffer.";

    private static final String GENERAL_READ =
            "unless they go here and there, read through a BufferedInputStream, or block by block.";

    /** What is advised instead, by the beginning of the advice. */
    private static final Map<String, String> GENERAL = Map.of(
            "wrap the stream in a BufferedOutputStream", GENERAL_WRITE,
            "gather them in a ByteBuffer", GENERAL_WRITE,
            "wrap the stream in a BufferedInputStream", GENERAL_READ,
            "read a block into a byte[] and take them from there", GENERAL_READ);

    private static String key(String text) {
        return text.replaceAll(",.*", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fewSmallWrites",
                "largeWrites",
                "oneReadOfManyFiles",
                "bufferedWritesOfManyFiles",
                "kernelCopiesOfOneFile",
                "twoSyncs",
                "readsAtPositions",
                "changedBetweenReadings",
                "smallCopy",
                "bytesOfSmallWrites"
            })
    void is_absent_where_a_body_only_looks_like_one(String body) {
        Throwable failure =
                ProfiledRun.of(reports, NearMissTestCases.class, body).failure();

        assertThat(failure).hasMessageContaining("I/O budget breached").hasMessageNotContaining("advice");
    }

    private static final int SIZE = 16_010;
    private static final int LARGE = 2_500_000;

    abstract static class Folder {
        @TempDir
        Path folder;

        Path in;
        Path out;
        Path large;
        Path listed;

        @BeforeEach
        void fill() throws IOException {
            in = Files.write(folder.resolve("in"), new byte[SIZE]);
            large = Files.write(folder.resolve("large"), new byte[LARGE]);
            listed = Files.createDirectory(folder.resolve("listed"));
            out = folder.resolve("out");
        }
    }

    @ProfileIo(tracer = TracerKind.STRACE)
    static class PatternTestCases extends Folder {

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void smallWrites() throws IOException {
            try (OutputStream stream = new FileOutputStream(out.toFile())) {
                for (int i = 0; i < 10_000; i++) {
                    stream.write(new byte[4]);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, sizes = @SizeShare(below = "4 KiB", maxPercent = 5))
        void smallWritesByPath() throws IOException {
            try (OutputStream stream = Files.newOutputStream(out)) {
                for (int i = 0; i < 500; i++) {
                    stream.write(new byte[4]);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void smallChannelWrites() throws IOException {
            try (FileChannel channel = FileChannel.open(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int i = 0; i < 500; i++) {
                    channel.write(ByteBuffer.allocate(4));
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void flushedWrites() throws IOException {
            try (BufferedWriter writer = Files.newBufferedWriter(out)) {
                for (int i = 0; i < 500; i++) {
                    writer.write("row\n");
                    writer.flush();
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxOps = 10)
        void smallReads() throws IOException {
            try (InputStream stream = new FileInputStream(in.toFile())) {
                for (int i = 0; i < 1001; i++) {
                    stream.read(new byte[16]);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxOps = 10)
        void smallReadsByPath() throws IOException {
            try (InputStream stream = Files.newInputStream(in)) {
                for (int i = 0; i < 1001; i++) {
                    stream.read(new byte[16]);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxBytes = "100 KiB")
        void readAgain() throws IOException {
            for (int i = 0; i < 50; i++) {
                Files.readAllBytes(in);
            }
        }

        @Test
        @IoBudget(on = Operation.OPEN, maxOps = 2)
        void readAgainAsStream() throws IOException {
            for (int i = 0; i < 50; i++) {
                try (InputStream stream = new BufferedInputStream(new FileInputStream(in.toFile()))) {
                    while (stream.read() >= 0) {}
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void openPerOperation() throws IOException {
            for (int i = 0; i < 200; i++) {
                Files.writeString(out, "row\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }

        @Test
        @IoBudget(on = Operation.SYNC, maxOps = 2)
        void syncPerRecord() throws IOException {
            try (FileChannel channel = FileChannel.open(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int i = 0; i < 50; i++) {
                    channel.write(ByteBuffer.allocate(4));
                    channel.force(false);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxOps = 10)
        void oneByteReads() throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(in.toFile(), "r")) {
                for (int i = 0; i < 1000; i++) {
                    file.read();
                }
            }
        }

        @Test
        @IoBudget(on = Operation.METADATA, maxOps = 10)
        void repeatedQuery() {
            for (int i = 0; i < 300; i++) {
                Files.exists(in);
            }
        }

        @Test
        @IoBudget(on = Operation.METADATA, maxOps = 10)
        void repeatedListing() throws IOException {
            for (int i = 0; i < 20; i++) {
                try (Stream<Path> entries = Files.list(listed)) {
                    entries.forEach(entry -> {});
                }
                new File(listed.toString()).list();
            }
        }

        @Test
        @IoBudget(maxOps = 10)
        void userSpaceCopy() throws IOException {
            try (InputStream from = new FileInputStream(large.toFile());
                    OutputStream to = new FileOutputStream(out.toFile())) {
                byte[] buffer = new byte[8192];
                for (int n = from.read(buffer); n > 0; n = from.read(buffer)) {
                    to.write(buffer, 0, n);
                }
            }
        }
    }

    @ProfileIo(tracer = TracerKind.STRACE)
    static class NearMissTestCases extends Folder {

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void fewSmallWrites() throws IOException {
            try (OutputStream stream = new FileOutputStream(out.toFile())) {
                for (int i = 0; i < 99; i++) {
                    stream.write(new byte[4]);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void largeWrites() throws IOException {
            try (OutputStream stream = new FileOutputStream(out.toFile())) {
                for (int i = 0; i < 200; i++) {
                    stream.write(new byte[64 * 1024]);
                }
            }
        }

        @Test
        @IoBudget(
                on = {Operation.READ, Operation.OPEN},
                maxOps = 10)
        void oneReadOfManyFiles() throws IOException {
            for (int i = 0; i < 150; i++) {
                Path file = Files.write(folder.resolve("file" + i), new byte[7]);
                Files.readAllBytes(file);
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 10)
        void bufferedWritesOfManyFiles() throws IOException {
            for (int i = 0; i < 150; i++) {
                try (OutputStream stream = new BufferedOutputStream(
                        new FileOutputStream(folder.resolve("file" + i).toFile()))) {
                    stream.write(new byte[7]);
                }
            }
        }

        @Test
        @IoBudget(maxOps = 10)
        void kernelCopiesOfOneFile() throws IOException {
            for (int i = 0; i < 50; i++) {
                Files.copy(large, out, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Test
        @IoBudget(on = Operation.SYNC, maxOps = 1)
        void twoSyncs() throws IOException {
            try (FileChannel channel = FileChannel.open(out, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int i = 0; i < 2; i++) {
                    channel.write(ByteBuffer.allocate(4));
                    channel.force(false);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxOps = 10)
        void readsAtPositions() throws IOException {
            try (FileChannel channel = FileChannel.open(in)) {
                for (int i = 0; i < 500; i++) {
                    channel.read(ByteBuffer.allocate(16), 31L * i);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.READ, maxOps = 10)
        void changedBetweenReadings() throws IOException {
            for (int i = 0; i < 50; i++) {
                Files.write(in, new byte[SIZE]);
                Files.readAllBytes(in);
            }
        }

        @Test
        @IoBudget(maxOps = 10)
        void smallCopy() throws IOException {
            try (InputStream from = new FileInputStream(in.toFile());
                    OutputStream to = new FileOutputStream(out.toFile())) {
                byte[] buffer = new byte[1100];
                for (int n = from.read(buffer); n > 0; n = from.read(buffer)) {
                    to.write(buffer, 0, n);
                }
            }
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxBytes = "1 KiB")
        void bytesOfSmallWrites() throws IOException {
            try (OutputStream stream = new FileOutputStream(out.toFile())) {
                for (int i = 0; i < 500; i++) {
                    stream.write(new byte[4]);
                }
            }
        }
    }
}
