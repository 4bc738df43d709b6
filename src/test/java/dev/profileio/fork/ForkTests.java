package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Forks that are shell scripts, and so never have an outcome. */
@Timeout(30)
class ForkTests {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    @Nested
    class AForkThatEndsWithoutAnOutcome {

        @Test
        void hasFailedWithAllThatIsKnownOfItsEnd() throws Exception {
            assertThat(message("echo one; echo two; echo three >&2; exit 7", LONG))
                    .isEqualTo(
                            """
                    The forked JVM ended before it reported the result of the test.
                      test:    [engine:none]
                      command: sh … %1$s/bin/java @%2$s/work/java.args \
                    dev.profileio.fork.ForkMain %2$s/work
                      end:     exit code 7
                      standard output, last lines:
                        one
                        two
                      standard error, last lines:
                        three
                      the rest: %2$s/remains"""
                                    .formatted(System.getProperty("java.home"), folder));
        }

        @Test
        void leavesAllItsOutput() throws Exception {
            message("echo one; echo two >&2", LONG);

            assertThat(folder.resolve("remains/stdout.txt")).hasContent("one");
            assertThat(folder.resolve("remains/stderr.txt")).hasContent("two");
            assertThat(folder.resolve("remains/java.args")).isNotEmptyFile();
        }

        @Test
        void mayHaveDiedOfASignal() throws Exception {
            assertThat(message("kill -SEGV $$", LONG)).contains("end:     signal 11 (SIGSEGV), exit code 139");
        }

        @Test
        void isQuotedWithItsLastLinesOnly() throws Exception {
            assertThat(message("seq 1 10000", LONG))
                    .contains("    9981\n", "    10000")
                    .doesNotContain("    9980\n");
        }
    }

    @Nested
    class AForkThatDoesNotEnd {

        @Test
        void isKilledInTime() throws Exception {
            assertThat(message("sleep 1000; true", SHORT))
                    .contains("end:     killed after 0.5 s, the time that profileio.timeout allows it");
        }

        @Test
        void isKilledInTimeHoweverMuchItPrints() throws Exception {
            printingTo(bytes -> {}, () -> assertThat(message("yes again; true", SHORT))
                    .contains("end:     killed after 0.5 s"));
        }

        /** All that was read of it is in the file that is kept. */
        @Test
        void hasAllItsOutputPrinted() throws Exception {
            AtomicLong printed = new AtomicLong();

            printingTo(bytes -> printed.addAndGet(bytes), () -> message("yes again; true", SHORT));

            assertThat(folder.resolve("remains/stdout.txt")).hasSize(printed.get());
        }

        /** What is in the queue and in the pipe then is not much, but it could go on for seconds. */
        @Test
        void isNotPrintedAnyFurther() throws Exception {
            AtomicLong pieces = new AtomicLong();

            printingTo(
                    bytes -> {
                        pieces.incrementAndGet();
                        TimeUnit.MILLISECONDS.sleep(1);
                    },
                    () -> message("yes again; true", SHORT));

            assertThat(pieces.get()).isLessThan(500 + 300);
        }

        @Test
        void isKilledWithItsChildren() throws Exception {
            String mark = "31415" + ProcessHandle.current().pid();

            message("sleep " + mark + " & sleep " + mark + "; true", SHORT);

            assertThat(ProcessHandle.allProcesses()
                            .filter(ProcessHandle::isAlive)
                            .map(process -> process.info().commandLine().orElse("")))
                    .doesNotContain("sleep " + mark)
                    .noneMatch(commandLine -> commandLine.endsWith("sleep " + mark));
        }
    }

    @Nested
    class ACompanion {

        @Test
        void is_not_attached_to_a_fork_that_never_starts_but_told_of_its_end() throws Exception {
            List<String> told = new ArrayList<>();

            message("exit 7", LONG, Optional.of(new Noting(told)));

            assertThat(told).containsOnly("detach");
        }

        @Test
        void is_attached_once_the_fork_has_said_who_it_is_and_lets_it_go_on_then() throws Exception {
            List<String> told = new ArrayList<>();
            Process jvm = new ProcessBuilder("sleep", "60").start();
            Path work = Files.createDirectories(folder.resolve("work"));
            new OutcomeFile.Writer(work.resolve("outcome")).started(new ForkStart(jvm.pid(), Set.of()));

            String message = message(
                    "until test -e " + work + "/go; do sleep 0.01; done; exit 9", LONG, Optional.of(new Noting(told)));

            assertThat(message).contains("exit code 9");
            assertThat(told).containsExactly("attach " + jvm.pid() + " " + work + "/go PT1M", "detach");
        }

        private record Noting(List<String> told) implements Companion {

            @Override
            public void attach(long pid, Path asked, Duration longest) {
                told.add("attach " + pid + " " + asked + " " + longest);
            }

            @Override
            public void detach() {
                told.add("detach");
            }
        }
    }

    @Nested
    class AForkThatCannotBeStarted {

        private Path java;

        @BeforeEach
        void makeAJavaThatIsNotExecutable() throws Exception {
            java = Files.createFile(
                    Files.createDirectories(folder.resolve("jdk/bin")).resolve("java"));
        }

        @Test
        void saysWhichJavaIsNotExecutable() throws Exception {
            assertThat(message(List.of(), folder.resolve("jdk"), LONG, Optional.empty()))
                    .contains("test:    [engine:none]")
                    .contains("command: " + java + " @")
                    .contains("end:     not started: Cannot run program \"" + java + "\"")
                    .containsPattern("Permission denied\\)?\\. Make sure that " + java
                            + " is there, and that this user may execute it\\.\n");
        }

        @Test
        void saysSoWhereTheTracerWasToStartIt() throws Exception {
            assertThat(message(List.of("env"), folder.resolve("jdk"), LONG, Optional.empty()))
                    .contains("end:     exit code 126. Make sure that " + java + " is there, and that this user may")
                    .containsPattern("standard error, last lines:\n +env: .*Permission denied\n");
        }

        @Test
        void saysThatItsTracerIsGone() throws Exception {
            Path tracer = folder.resolve("strace");

            assertThat(message(List.of(tracer.toString(), "-f"), folder.resolve("jdk"), LONG, Optional.empty()))
                    .contains("command: " + tracer + " … " + java)
                    .containsPattern(
                            "No such file or directory\\)?\\. Make sure that " + tracer + " is there, and that");
        }
    }

    @Test
    void hasNoInput() throws Exception {
        assertThat(message("cat; echo end of input", LONG)).contains("    end of input");
    }

    /** A hundred megabytes that nobody wants in the build's log. */
    private static void printingTo(Printed printed, Executable code) throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        try {
                            printed.bytes(length);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                },
                false,
                UTF_8));
        try {
            code.run();
        } finally {
            System.setOut(out);
        }
    }

    @FunctionalInterface
    private interface Printed {
        void bytes(int count) throws InterruptedException;
    }

    @FunctionalInterface
    private interface Executable {
        void run() throws Exception;
    }

    private String message(String script, Duration timeout) throws Exception {
        return message(script, timeout, Optional.empty());
    }

    private String message(String script, Duration timeout, Optional<Companion> companion) throws Exception {
        return message(List.of("sh", "-c", script, "sh"), Path.of(System.getProperty("java.home")), timeout, companion);
    }

    private String message(List<String> prefix, Path javaHome, Duration timeout, Optional<Companion> companion)
            throws Exception {
        WorkFolder work = new WorkFolder(Files.createDirectories(folder.resolve("work")));
        ParentJvm jvm = new ParentJvm(javaHome, List.of(), List.of(), Map.of());
        ForkResult result = new Fork(
                        new LocalHost(),
                        new ForkCommand(prefix, jvm, List.of()),
                        new ForkRequest("[engine:none]", Map.of(), Map.of(), timeout),
                        work,
                        folder.resolve("remains"),
                        companion,
                        ForkProgress.NONE)
                .run();

        assertThat(result.failure()).containsInstanceOf(ForkDiedException.class);
        return result.failure().orElseThrow().getMessage();
    }
}
