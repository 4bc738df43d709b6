package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.JavaCommand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeTraceTest {

    private static final int LINES = 1_000_000;

    @Test
    void of_a_million_lines_and_as_many_paths_fits_a_heap_of_64_MB(@TempDir Path folder) throws Exception {
        Path trace = folder.resolve("t.4711");
        write(trace);
        Path output = folder.resolve("output");

        Process process = new ProcessBuilder(JavaCommand.of(List.of("-Xmx64m"), Totals.class, trace.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        // Half of the lines write 1 to 500,000 bytes, the others read as much; each has a path of its own.
        assertThat(Files.readString(output, UTF_8))
                .isEqualTo("lines 1000001 calls 1000000 bytes 250000500000 unknown 0 unclosed 0 heap true\n");
        assertThat(process.exitValue()).isZero();
    }

    private static void write(Path trace) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(trace, US_ASCII)) {
            for (int i = 0; i < LINES; i++) {
                writer.write("1795370157." + (100_000_000 + i));
                writer.write(i % 2 == 0 ? " write(" : " read(");
                writer.write(i % 100 + "</tmp/folder/with a name/" + i + ">, \"\"..., 500000) = ");
                writer.write(i / 2 + 1 + " <0.000020350>\n");
            }
            writer.write("1795370158.000000000 +++ exited with 0 +++\n");
        }
    }

    /** Runs in a JVM of its own. */
    static final class Totals {
        private long calls;
        private long bytes;

        private Totals() {}

        public static void main(String[] arguments) throws IOException {
            Totals totals = new Totals();
            TraceSummary summary;
            try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
                summary = new StraceParser(Parsed.ALWAYS, Path.of("/project"), DeletedMark.OUTSIDE_BRACKETS)
                        .parse(in, 4711, call -> {
                            totals.calls++;
                            totals.bytes += call.bytes();
                        });
            }
            System.out.print("lines " + summary.lines() + " calls " + totals.calls + " bytes " + totals.bytes
                    + " unknown " + summary.unknownLines().count() + " unclosed "
                    + summary.unclosedThreads().count() + " heap "
                    + (Runtime.getRuntime().maxMemory() <= 64 << 20) + "\n");
        }
    }
}
