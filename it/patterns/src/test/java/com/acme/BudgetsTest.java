package com.acme;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.profileio.IoBudget;
import dev.profileio.IoTarget;
import dev.profileio.Operation;
import dev.profileio.ProfileIo;
import dev.profileio.SizeShare;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of each: the budgets that the guide shows. */
@ProfileIo
class BudgetsTest {

    private static final byte[] RECORD = "a user logs in.\n".getBytes(US_ASCII);

    @TempDir
    Path folder;

    private Path settings;

    @BeforeEach
    void hasSettings() throws IOException {
        settings = Files.writeString(folder.resolve("app.properties"), "colour=green\n");
    }

    @Test
    @IoBudget(on = Operation.WRITE, maxOps = 1)
    void savesAtOnce() throws IOException {
        Files.write(folder.resolve("audit.log"), RECORD);
    }

    @Test
    @IoBudget(on = Operation.READ, maxBytes = "4 KiB")
    void readsOnlyTheHeader() throws IOException {
        try (InputStream in = Files.newInputStream(settings)) {
            assertEquals('c', in.readNBytes(512)[0]);
        }
    }

    @Test
    @IoBudget(on = Operation.OPEN, path = "app.properties", maxOps = 1)
    void loadsItsSettingsOnce() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        assertEquals("green", properties.getProperty("colour"));
    }

    @Test
    @IoBudget(on = Operation.SYNC, maxOps = 1)
    void syncsOnceForAHundredRecords() throws IOException {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("audit.log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 100; i++) {
                channel.write(ByteBuffer.wrap(RECORD));
            }
            channel.force(false);
        }
    }

    @Test
    @IoBudget(on = Operation.METADATA, maxOps = 10)
    void listsTheFolderOnce() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    @IoBudget(on = Operation.MAP, path = "index.db", maxBytes = "1 MiB")
    void mapsTheIndex() throws IOException {
        Path index = Files.write(folder.resolve("index.db"), new byte[64 * 1024]);
        try (FileChannel channel = FileChannel.open(index)) {
            assertEquals(
                    0,
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                            .get(0));
        }
    }

    @Test
    @IoBudget(
            on = {Operation.READ, Operation.WRITE, Operation.OPEN},
            path = "**/cache/**",
            maxOps = 0)
    void worksWithoutTheCache() throws IOException {
        Files.write(folder.resolve("audit.log"), RECORD);
    }

    @Test
    @IoBudget(on = Operation.WRITE, path = "*.{csv,tsv}", maxOps = 2)
    void savesATableInTwoFormats() throws IOException {
        Files.write(folder.resolve("table.csv"), RECORD);
        Files.write(folder.resolve("table.tsv"), RECORD);
        Files.write(folder.resolve("audit.log"), RECORD);
    }

    @Test
    @IoBudget(
            on = Operation.WRITE,
            sizes = {@SizeShare(below = "4 KiB", maxPercent = 25), @SizeShare(atLeast = "64 KiB", minPercent = 75)})
    void writesBlocksAndOneHeader() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("table.db"))) {
            out.write(RECORD);
            for (int i = 0; i < 3; i++) {
                out.write(new byte[8 * 1024]);
            }
        }
        try (FileChannel channel =
                FileChannel.open(folder.resolve("index.db"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 12; i++) {
                channel.write(ByteBuffer.allocateDirect(64 * 1024));
            }
        }
    }

    @Test
    @IoBudget(on = Operation.WRITE, target = IoTarget.SOCKET, maxOps = 1, maxBytes = "1 KiB")
    void sendsOneRequest() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket accepted = server.accept()) {
            client.getOutputStream().write(RECORD);
            assertEquals(RECORD.length, accepted.getInputStream().readNBytes(RECORD.length).length);
        }
    }

    @Test
    @IoBudget(on = Operation.WRITE, target = IoTarget.PIPE, maxOps = 1)
    void wakesTheReaderOnce() throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SinkChannel sink = pipe.sink();
                Pipe.SourceChannel source = pipe.source()) {
            sink.write(ByteBuffer.wrap(RECORD));
            assertEquals(RECORD.length, source.read(ByteBuffer.allocate(64)));
        }
    }

    @Test
    @IoBudget(on = Operation.READ, maxOps = 0)
    @IoBudget(on = Operation.WRITE, maxOps = 2, maxBytes = "1 kB")
    @IoBudget(on = Operation.SYNC, maxOps = 0)
    void logsTwoRecords() throws IOException {
        for (byte[] record : List.of(RECORD, RECORD)) {
            Files.write(folder.resolve("audit.log"), record, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
