package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyscallTest {

    private final SyscallTable table = new SyscallTable();

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_name(Syscall call) {
        byte[] line = ("<" + call.syscallName() + "(").getBytes(US_ASCII);

        assertThat(table.find(line, 1, line.length - 1)).isSameAs(call);
        assertThat(table.find(line, 0, line.length - 1)).isNull();
        assertThat(table.find(line, 1, line.length)).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "SENDFILE",
                "SENDFILE64",
                "COPY_FILE_RANGE",
                "SPLICE",
                "LSEEK",
                "_LLSEEK",
                "IO_URING_SETUP",
                "RESTART_SYSCALL"
            })
    void is_one_operation_unless_it_is_a_transfer(Syscall call) {
        assertThat(call.operation()).isNotNull().isInstanceOf(Operation.class);
    }

    @Test
    void names_all_that_strace_is_asked_for() {
        assertThat(Syscall.names())
                .hasSize(Syscall.values().length - 1)
                .contains("?read", "?pwrite64", "?openat2", "?copy_file_range", "?newfstatat", "?io_uring_setup")
                .doesNotContain("?restart_syscall")
                .allMatch(name -> name.matches("\\?[a-z0-9_]+"));
    }

    @Test
    void strace_accepts_the_names_of_all_architectures(@TempDir Path folder) throws Exception {
        Process strace = strace(folder, "trace=" + String.join(",", Syscall.names()));

        assertThat(strace.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(strace.exitValue()).isZero();
        assertThat(folder.resolve("errors")).isEmptyFile();
    }

    private static Process strace(Path folder, String set) throws IOException {
        return new ProcessBuilder(List.of("strace", "-o", folder.resolve("t").toString(), "-e", set, "true"))
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }
}
