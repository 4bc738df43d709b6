package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one fork leaves behind is easily overlooked; what two hundred do is not. */
class ManyTestsTests {

    private static final int TESTS = 200;

    @TempDir
    Path reports;

    @Test
    void leave_no_process_and_no_file() throws IOException {
        Set<Path> files = temporaryFiles();
        long children = ProcessHandle.current().descendants().count();

        ProfiledRun run = ProfiledRun.of(reports, ManyTestCases.class);

        run.results().testEvents().assertStatistics(statistics -> statistics.succeeded(TESTS));
        assertThat(run.reportFiles()).hasSize(TESTS);
        assertThat(temporaryFiles()).isEqualTo(files);
        assertThat(ProcessHandle.current().descendants().count()).isEqualTo(children);
    }

    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.collect(Collectors.toSet());
        }
    }

    @ProfileIo
    static class ManyTestCases {

        @RepeatedTest(TESTS)
        @IoBudget(on = Operation.WRITE, maxOps = 1)
        void writes(@TempDir Path folder) throws IOException {
            Files.writeString(folder.resolve("file"), "x");
        }
    }
}
