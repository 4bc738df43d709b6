package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** However a fork ends, the test fails and says what is known, and nothing of it is left. */
class DeathTests {

    /** What the daemon is called that a body leaves behind. */
    private static final String DAEMON = "271828.1828";

    @TempDir
    Path reports;

    private Set<String> before;

    @BeforeEach
    void look() throws IOException {
        before = leftovers();
    }

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        Set<String> after = leftovers();
        // What has just been killed may be on its way out.
        for (int i = 0; i < 50 && !before.containsAll(after); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            after = leftovers();
        }
        assertThat(after).isSubsetOf(before);
    }

    private static Set<String> leftovers() throws IOException {
        String workFolders = Path.of(System.getProperty("java.io.tmpdir")).toRealPath() + "/profile-io-";
        Stream<String> processes = ProcessHandle.allProcesses()
                .filter(process -> !isZombie(process))
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(workFolders) || line.contains(DAEMON));
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Stream.concat(processes, files.map(Path::toString).filter(file -> file.contains("/profile-io-")))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/status"))
                    .contains("State:\tZ");
        } catch (IOException ended) {
            return true;
        }
    }

    private Throwable failure(String method) {
        return failure(method, Map.of());
    }

    private Throwable failure(String method, Map<String, String> parameters) {
        return ProfiledRun.of(reports, parameters, method(DyingTestCases.class, method))
                .failure();
    }

    private Path kept(String method) {
        return reports.resolve(DyingTestCases.class.getName()).resolve(method).resolve("fork");
    }

    @Nested
    class A_body_that_ends_its_jvm {

        @Test
        void by_exit_is_named_by_its_stack() throws IOException {
            assertThat(failure("exits"))
                    .hasMessageContaining("end:     exit code 3")
                    .hasMessageContaining("ended by:\n    ")
                    .hasMessageContaining("DyingTestCases.exits(DeathTests.java:")
                    .hasMessageContaining("standard error, last lines:\n    last words")
                    .hasMessageContaining("[method:exits()]")
                    .hasMessageEndingWith("the rest: " + kept("exits"));
            assertThat(kept("exits").resolve("stderr.txt")).hasContent("last words");
        }

        @Test
        void by_exit_with_code_zero_has_not_passed() {
            assertThat(failure("exitsWithZero"))
                    .hasMessageContaining("end:     exit code 0")
                    .hasMessageContaining("DyingTestCases.exitsWithZero(DeathTests.java:");
        }

        /** On a JDK that has virtual threads; on another it is a thread like any. */
        @Test
        void by_exit_in_a_virtual_thread_is_named_by_its_stack() {
            assertThat(failure("exitsInAVirtualThread"))
                    .hasMessageContaining("end:     exit code 3")
                    .hasMessageContaining("java.lang.Runtime.exit(")
                    .hasMessageContaining("$exitsInAVirtualThread$0(DeathTests.java:");
        }

        @Test
        void by_halt_has_no_stack() {
            assertThat(failure("halts"))
                    .hasMessageContaining("end:     exit code 7")
                    .message()
                    .doesNotContain("ended by");
        }

        @Test
        void by_a_signal() {
            assertThat(failure("killsItself")).hasMessageContaining("end:     signal 9 (SIGKILL");
        }

        @Test
        void by_a_crash_leaves_the_log_of_it_and_what_was_recorded_in_the_report() throws IOException {
            List<Path> before = recordingsOfCrashes();

            assertThat(failure("crashes")).hasMessageContaining("end:     signal 6 (SIGABRT, as a JVM that crashed");

            try (Stream<Path> files = Files.list(kept("crashes"))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .haveExactly(1, named("hs_err_pid\\d+\\.log"))
                        .haveExactly(1, named("hs_err_pid\\d+\\.jfr"));
            }
            assertThat(recordingsOfCrashes()).isEqualTo(before);
        }

        private static Condition<String> named(String pattern) {
            return new Condition<>(name -> name.matches(pattern), pattern);
        }

        private static List<Path> recordingsOfCrashes() throws IOException {
            try (Stream<Path> files = Files.list(Path.of(""))) {
                return files.filter(file -> file.toString().endsWith(".jfr")).toList();
            }
        }
    }

    @Nested
    class A_body_that_fails_with {

        @Test
        void too_little_memory() {
            assertThat(failure("usesAllMemory", Map.of("profileio.jvmArgs", "-Xmx64m")))
                    .hasToString("java.lang.OutOfMemoryError: Java heap space");
        }

        @Test
        void too_deep_a_stack() {
            assertThat(failure("recursesForEver")).isInstanceOf(StackOverflowError.class);
        }
    }

    @Nested
    class A_body_that_does_not_end {

        @Test
        void is_killed_and_says_what_it_was_doing() {
            assertThat(failure("loopsForEver", Map.of("profileio.timeout", "4s")))
                    .hasMessageContaining("killed after 4.0 s, the time that profileio.timeout allows it")
                    .hasMessageContaining("threads when its time was over:\n    \"main\" RUNNABLE")
                    .hasMessageContaining("DyingTestCases.loopsForEver(DeathTests.java:");
        }

        @Test
        void is_ended_by_junits_own_timeout() {
            assertThat(failure("hasATimeout")).hasMessageContaining("timed out after 2 seconds");
        }
    }

    @Nested
    class A_body_that_leaves {

        @Test
        void threads_running_passes() {
            ProfiledRun.of(reports, DyingTestCases.class, "leavesAThread").passed();
        }

        @Test
        void a_daemon_behind_passes() {
            ProfiledRun.of(reports, DyingTestCases.class, "leavesADaemon").passed();
        }

        @Test
        @Timeout(30)
        void a_child_that_floods_its_output_passes() {
            PrintStream out = System.out;
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
            try {
                ProfiledRun.of(reports, DyingTestCases.class, "leavesAFlood").passed();
            } finally {
                System.setOut(out);
            }
        }
    }

    @Nested
    class A_fork_that_cannot {

        @Test
        void start_says_what_java_said() {
            assertThat(failure("passes", Map.of("profileio.jvmArgs", "-XX:+NoSuchOption")))
                    .hasMessageContaining("end:     exit code 1")
                    .hasMessageContaining("Unrecognized VM option 'NoSuchOption'");
        }

        @Test
        void start_since_its_tracer_has_vanished_says_so() throws Exception {
            // It vanishes as the probe has made its trace.
            Path strace = Files.writeString(
                    reports.resolve("strace"),
                    """
                    #!/bin/sh
                    PATH=$REAL_PATH
                    [ "$1" = -V ] || rm "$0"
                    exec strace "$@"
                    """);
            assertThat(strace.toFile().setExecutable(true)).isTrue();
            ProcessBuilder builder = new ProcessBuilder(
                            java("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "passes"))
                    .redirectErrorStream(true);
            builder.environment().put("REAL_PATH", System.getenv("PATH"));
            builder.environment().put("PATH", reports.toString());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(output)
                    .contains("[method:passes()]")
                    .contains("end:     not started: Cannot run program \"strace\"")
                    .contains("Make sure that strace is there");
        }

        @Test
        void be_traced_any_more_is_no_success() {
            assertThat(failure("killsItsTracer", Map.of("profileio.timeout", "60 s")))
                    .hasMessageContaining("The forked JVM ended before it reported the result");
        }

        @Test
        void write_its_trace_is_no_success() throws Exception {
            // A file system of its own, of 256 KiB, in a JVM of its own.
            List<String> command = new ArrayList<>(List.of(
                    "unshare",
                    "--map-root-user",
                    "--mount",
                    "sh",
                    "-c",
                    "mount -t tmpfs -o size=256k tmpfs \"$1\" && shift && exec \"$@\"",
                    "sh"));
            Path disk = Files.createDirectory(reports.resolve("disk"));
            command.add(disk.toString());
            command.addAll(java("-Djava.io.tmpdir=" + disk, "writesMuch"));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(output).containsAnyOf("cannot be judged", "before it reported the result", "No space left");
        }

        @Test
        void have_a_report_keeps_the_failure_of_the_body() throws IOException {
            Files.writeString(reports.resolve(DyingTestCases.class.getName()), "a file where a folder should be");

            assertThat(failure("fails")).hasMessage("the body's own").satisfies(failure -> assertThat(
                            failure.getSuppressed()[0])
                    .hasMessageContaining("profileio.reports")
                    .hasMessageContaining(reports.toString()));
        }
    }

    @Nested
    class A_report_that_cannot_be_written {

        @Test
        void is_told_even_if_the_fork_is_interrupted() throws IOException {
            Files.writeString(reports.resolve(DyingTestCases.class.getName()), "a file where a folder should be");

            assertThat(failure("hasATimeout")).hasMessageContaining("timed out").satisfies(failure -> assertThat(
                            failure)
                    .extracting(timeout -> timeout.getSuppressed()[0].getSuppressed()[0].getMessage())
                    .asString()
                    .contains("profileio.reports"));
        }
    }

    @Nested
    class The_tests_jvm {

        @Test
        void that_is_interrupted_takes_the_fork_with_it() throws Exception {
            Process process = new ProcessBuilder(
                            java("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "saysWhenItBegins"))
                    .redirectErrorStream(true)
                    .start();
            try (var reader = process.inputReader(UTF_8)) {
                String line = reader.readLine();
                while (line != null && !line.contains("the body began")) {
                    line = reader.readLine();
                }
                assertThat(line).isNotNull();
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor();
                assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private List<String> java(String option, String method) {
        return TestJvm.command(reports, List.of(option), DyingTestCases.class, method);
    }

    @ProfileIo
    static class DyingTestCases {

        @Test
        void exits() {
            System.err.println("last words");
            System.exit(3);
        }

        @Test
        void exitsWithZero() {
            System.exit(0);
        }

        @Test
        void exitsInAVirtualThread() throws Exception {
            startVirtualThread(() -> System.exit(3)).join();
        }

        private static Thread startVirtualThread(Runnable code) throws ReflectiveOperationException {
            if (Runtime.version().feature() >= 21) {
                return (Thread) Thread.class
                        .getMethod("startVirtualThread", Runnable.class)
                        .invoke(null, code);
            }
            Thread thread = new Thread(code);
            thread.start();
            return thread;
        }

        @Test
        void halts() {
            Runtime.getRuntime().halt(7);
        }

        @Test
        void killsItself() throws Exception {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.sleep(10_000);
        }

        @Test
        void crashes() throws Exception {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
        }

        @Test
        void usesAllMemory() {
            List<byte[]> memory = new ArrayList<>();
            while (memory.size() < Integer.MAX_VALUE) {
                memory.add(new byte[1 << 20]);
            }
        }

        @Test
        void recursesForEver() {
            recurse(0);
        }

        @SuppressWarnings("InfiniteRecursion") // the very point
        private static int recurse(int depth) {
            return recurse(depth + 1) + 1;
        }

        @Test
        void loopsForEver() {
            long i = 0;
            while (i < Long.MAX_VALUE) {
                i = Math.max(0, i - 1);
            }
        }

        @Test
        @Timeout(2)
        void hasATimeout() throws InterruptedException {
            Thread.sleep(30_000);
        }

        @Test
        void leavesAThread() {
            new Thread(
                            () -> {
                                while (true) {
                                    Thread.onSpinWait();
                                }
                            },
                            "left")
                    .start();
        }

        @Test
        void leavesADaemon() throws Exception {
            new ProcessBuilder("sh", "-c", "(setsid sleep " + DAEMON + " > /dev/null 2>&1 &) ; true")
                    .start()
                    .waitFor();
        }

        @Test
        void leavesAFlood() throws Exception {
            new ProcessBuilder("yes", DAEMON)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        @Test
        void passes() {}

        @Test
        void fails() {
            throw new IllegalStateException("the body's own");
        }

        @Test
        void killsItsTracer() throws Exception {
            String tracer = Files.readString(Path.of("/proc/self/status"))
                    .lines()
                    .filter(line -> line.startsWith("TracerPid:"))
                    .map(line -> line.substring("TracerPid:".length()).strip())
                    .findFirst()
                    .orElseThrow();
            new ProcessBuilder("kill", "-9", tracer).start();
            Thread.sleep(30_000);
        }

        @Test
        @IoBudget(maxOps = 1_000_000)
        void writesMuch(@TempDir Path folder) throws IOException {
            // Not into the small file system: its trace alone is to fill it.
            try (var out = Files.newOutputStream(
                    Path.of("/dev/shm/profileio-test-" + ProcessHandle.current().pid()))) {
                for (int i = 0; i < 20_000; i++) {
                    out.write(i);
                }
            } finally {
                Files.delete(Path.of(
                        "/dev/shm/profileio-test-" + ProcessHandle.current().pid()));
            }
        }

        @Test
        void saysWhenItBegins() throws InterruptedException {
            System.out.println("the body began");
            Thread.sleep(30_000);
        }
    }
}
