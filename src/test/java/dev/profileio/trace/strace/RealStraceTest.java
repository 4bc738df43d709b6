package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.JavaCommand;
import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.Window;
import dev.profileio.trace.Noted;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the strace that is installed, whichever that is. */
class RealStraceTest {

    private static final int THREADS = 4;
    private static final int WRITES = 250;

    @Test
    void prints_nothing_that_is_not_understood(@TempDir Path temporary) throws Exception {
        Path folder = temporary.toRealPath();
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Path work = Files.createDirectory(folder.resolve("work <ü> (deleted)"));
        Path marker = work.resolve("marker");
        run(traces, work);

        Window window = TraceMarks.find(traces, marker, DeletedMark.OUTSIDE_BRACKETS)
                .window()
                .orElseThrow();
        List<IoCall> calls = new ArrayList<>();
        TraceSummary inside = parse(traces, window, calls);
        TraceSummary all = parse(traces, Parsed.ALWAYS, new ArrayList<>());

        assertThat(all.unknownLines()).isEqualTo(Noted.NOTHING);
        assertThat(all.lines()).isGreaterThan(1000);
        assertThat(inside.ioUring()).isFalse();
        for (int thread = 0; thread < THREADS; thread++) {
            String path = work.resolve("thread " + thread).toString();
            assertThat(bytes(calls, Operation.WRITE, path)).hasSize(WRITES).containsOnly(100L);
            assertThat(bytes(calls, Operation.OPEN, path)).hasSize(1);
        }
        String random = work.resolve("random").toString();
        assertThat(bytes(calls, Operation.WRITE, random)).containsExactly(4096L, 1L);
        // The copy follows: the JDK may ask for more behind the end, or not.
        assertThat(bytes(calls, Operation.READ, random)).startsWith(1000L, 3096L, 0L, 4096L);
        assertThat(bytes(calls, Operation.SYNC, random)).hasSize(1);
        assertThat(bytes(calls, Operation.MAP, random)).containsExactly(4096L);
        String copy = work.resolve("copy").toString();
        assertThat(bytes(calls, Operation.WRITE, copy).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(4096);
        assertThat(calls)
                .anyMatch(call -> call.operation() == Operation.OPEN
                        && call.failed()
                        && call.path().equals(work.resolve("missing").toString()));
        assertThat(bytes(calls, Operation.WRITE, work.resolve("child").toString()))
                .containsExactly(3L);
    }

    private static List<Long> bytes(List<IoCall> calls, Operation operation, String path) {
        return calls.stream()
                .filter(call -> call.operation() == operation
                        && !call.failed()
                        && call.path().equals(path))
                .map(IoCall::bytes)
                .toList();
    }

    private static TraceSummary parse(Path folder, Window window, List<IoCall> calls) throws IOException {
        StraceParser parser = new StraceParser(window, folder, DeletedMark.OUTSIDE_BRACKETS);
        TraceSummary summary = TraceSummary.EMPTY;
        for (TraceFile file : TraceFile.in(folder)) {
            try (InputStream in = Files.newInputStream(file.path())) {
                summary = summary.plus(parser.parse(in, file.thread(), calls::add));
            }
        }
        return summary;
    }

    private static void run(Path traces, Path work) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(StraceCommand.prefix(List.of("strace"), traces.resolve("t")));
        command.addAll(JavaCommand.of(List.of(), Workload.class, work.toString()));
        Path output = traces.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(output).isEmptyFile();
        assertThat(process.exitValue()).isZero();
    }

    /** Runs in a JVM of its own. */
    static final class Workload {

        private Workload() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            Path marker = folder.resolve("marker");
            Files.write(marker, new byte[1]);
            writeInThreads(folder);
            readAtRandom(folder.resolve("random"));
            Files.copy(folder.resolve("random"), folder.resolve("copy"));
            if (Files.exists(folder.resolve("missing"))) {
                throw new IllegalStateException("missing is there");
            }
            try {
                Files.readAllBytes(folder.resolve("missing"));
            } catch (IOException expected) {
                new ProcessBuilder("sh", "-c", "echo hi > child; rm child")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor();
            }
            Files.write(marker, new byte[1]);
        }

        private static void writeInThreads(Path folder) throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Path file = folder.resolve("thread " + i);
                Thread thread = new Thread(() -> write(file));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void write(Path file) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                for (int i = 0; i < WRITES; i++) {
                    channel.write(ByteBuffer.wrap("x".repeat(100).getBytes(UTF_8)));
                }
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void readAtRandom(Path path) throws IOException {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.write(new byte[4096]);
                file.seek(0);
                file.read(new byte[1000]);
                file.read(new byte[4000]);
                file.read(new byte[4000]);
                file.getFD().sync();
                file.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, 4096);
                file.seek(0);
                file.write(1);
            }
        }
    }
}
