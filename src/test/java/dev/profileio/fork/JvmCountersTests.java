package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmCountersTests {

    @Test
    void countReadsAndWrites(@TempDir Path folder) throws Exception {
        long before = JvmCounters.transfers(ProcessHandle.current().pid()).orElseThrow();
        try (OutputStream out = Files.newOutputStream(folder.resolve("file"))) {
            for (int i = 0; i < 1_000; i++) {
                out.write(i);
            }
        }
        long after = JvmCounters.transfers(ProcessHandle.current().pid()).orElseThrow();

        assertThat(after - before).isBetween(1_000L, 3_000L);
    }

    @Test
    void ofAProcessThatIsNotThereAreNotKnown() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();

        assertThat(JvmCounters.transfers(process.pid())).isEmpty();
    }
}
