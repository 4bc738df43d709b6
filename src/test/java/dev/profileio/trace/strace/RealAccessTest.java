package dev.profileio.trace.strace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.JavaCommand;
import dev.profileio.Operation;
import dev.profileio.profile.Access;
import dev.profileio.profile.IoCall;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that know where they read and write, under the strace that is installed. */
class RealAccessTest {

    private static final int BLOCKS = 50;
    private static final int BLOCK = 512;

    private static final List<IoCall> CALLS = new ArrayList<>();

    @BeforeAll
    static void run(@TempDir Path temporary) throws Exception {
        Path folder = temporary.toRealPath();
        Path traces = Files.createDirectory(folder.resolve("traces"));
        List<String> command = new ArrayList<>(StraceCommand.prefix(List.of("strace"), traces.resolve("t")));
        command.addAll(JavaCommand.of(List.of(), Workload.class, folder.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        for (TraceFile file : TraceFile.in(traces)) {
            try (InputStream in = Files.newInputStream(file.path())) {
                new StraceParser(Parsed.ALWAYS, folder, DeletedMark.OUTSIDE_BRACKETS)
                        .parse(in, file.thread(), CALLS::add);
            }
        }
    }

    @Test
    void a_stream_reads_and_writes_one_block_behind_the_other() {
        assertThat(accesses(Operation.WRITE, "streamed")).isEqualTo(Map.of(Access.SEQUENTIAL, BLOCKS));
        // And once the end.
        assertThat(accesses(Operation.READ, "streamed")).isEqualTo(Map.of(Access.SEQUENTIAL, BLOCKS + 1));
    }

    @Test
    void what_is_appended_goes_on_where_the_file_ends() {
        assertThat(accesses(Operation.WRITE, "appended")).isEqualTo(Map.of(Access.SEQUENTIAL, 2 * BLOCKS));
    }

    @Test
    void a_file_in_which_one_seeks_before_each_read_is_read_at_random() {
        assertThat(accesses(Operation.READ, "sought")).isEqualTo(Map.of(Access.RANDOM, BLOCKS));
        assertThat(accesses(Operation.WRITE, "sought")).isEqualTo(Map.of(Access.RANDOM, BLOCKS));
    }

    @Test
    void a_seek_to_where_one_is_changes_nothing() {
        assertThat(accesses(Operation.READ, "sought in vain")).isEqualTo(Map.of(Access.SEQUENTIAL, BLOCKS));
    }

    @Test
    void a_channel_that_is_given_positions_goes_forward_if_they_do() {
        assertThat(accesses(Operation.WRITE, "forward")).isEqualTo(Map.of(Access.SEQUENTIAL, BLOCKS));
        assertThat(accesses(Operation.READ, "forward")).isEqualTo(Map.of(Access.SEQUENTIAL, BLOCKS));
    }

    @Test
    void a_channel_that_is_given_positions_goes_backward_if_they_do() {
        assertThat(accesses(Operation.READ, "backward")).isEqualTo(Map.of(Access.RANDOM, BLOCKS));
    }

    @Test
    void threads_go_on_each_on_their_own_descriptor() {
        for (int thread = 0; thread < 4; thread++) {
            assertThat(accesses(Operation.READ, "thread " + thread))
                    .as("thread %s", thread)
                    .isEqualTo(thread % 2 == 0 ? Map.of(Access.SEQUENTIAL, BLOCKS) : Map.of(Access.RANDOM, BLOCKS));
        }
    }

    @Test
    void a_copy_reads_and_writes_in_order() {
        assertThat(accesses(Operation.READ, "copied").keySet()).containsExactly(Access.SEQUENTIAL);
        assertThat(accesses(Operation.WRITE, "copy").keySet()).containsExactly(Access.SEQUENTIAL);
    }

    /** How many calls there were of each. */
    private static Map<Access, Integer> accesses(Operation operation, String name) {
        Map<Access, Integer> accesses = new EnumMap<>(Access.class);
        CALLS.stream()
                .filter(call -> call.operation() == operation
                        && !call.failed()
                        && call.path().endsWith("/" + name))
                .forEach(call -> accesses.merge(call.access(), 1, Integer::sum));
        return accesses;
    }

    /** Runs in a JVM of its own. */
    static final class Workload {

        private Workload() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            stream(folder.resolve("streamed"));
            append(folder.resolve("appended"));
            seek(folder.resolve("sought"));
            seekInVain(folder.resolve("sought in vain"));
            goForward(folder.resolve("forward"));
            goBackward(folder.resolve("backward"));
            readInThreads(folder);
            make(folder.resolve("copied"));
            Files.copy(folder.resolve("copied"), folder.resolve("copy"));
        }

        private static void stream(Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < BLOCKS; i++) {
                    out.write(new byte[BLOCK]);
                }
            }
            try (InputStream in = new FileInputStream(file.toFile())) {
                while (in.read(new byte[BLOCK]) > 0) {
                    // Only the position matters.
                }
            }
        }

        private static void append(Path file) throws IOException {
            for (int round = 0; round < 2; round++) {
                try (FileChannel channel =
                        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    for (int i = 0; i < BLOCKS; i++) {
                        channel.write(ByteBuffer.allocate(BLOCK));
                        channel.position(0);
                    }
                }
            }
        }

        private static void seek(Path path) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                for (int i = 0; i < BLOCKS; i++) {
                    file.seek((long) (BLOCKS - i) * BLOCK);
                    file.write(new byte[BLOCK]);
                    file.seek((long) (BLOCKS - i) * BLOCK);
                    file.readFully(new byte[BLOCK]);
                }
            }
        }

        private static void seekInVain(Path path) throws IOException {
            make(path);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
                for (int i = 0; i < BLOCKS; i++) {
                    file.seek(0);
                    file.seek((long) i * BLOCK);
                    file.seek(file.getFilePointer());
                    file.readFully(new byte[BLOCK]);
                }
            }
        }

        private static void goForward(Path path) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                for (int i = 0; i < BLOCKS; i++) {
                    channel.write(ByteBuffer.allocate(BLOCK), (long) i * BLOCK);
                }
            }
            read(path, 0, 1);
        }

        private static void goBackward(Path path) throws IOException {
            make(path);
            read(path, BLOCKS - 1, -1);
        }

        private static void read(Path path, int first, int step) throws IOException {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                for (int i = 0; i < BLOCKS; i++) {
                    channel.read(ByteBuffer.allocate(BLOCK), (long) (first + i * step) * BLOCK);
                }
            }
        }

        private static void readInThreads(Path folder) throws IOException, InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Path path = folder.resolve("thread " + i);
                make(path);
                boolean forward = i % 2 == 0;
                Thread thread = new Thread(() -> {
                    try {
                        read(path, forward ? 0 : BLOCKS - 1, forward ? 1 : -1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void make(Path path) throws IOException {
            Files.write(path, new byte[BLOCKS * BLOCK]);
        }
    }
}
