package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed in the fork, by whatever means, is printed by the test. */
@Timeout(60)
class OutputTests {

    @TempDir
    Path reports;

    @Nested
    class Printed_past_system_out {

        /** The JVM logs from its own native code, at any time, to the file descriptor. */
        @Test
        void by_the_jvm_is_passed_on_and_corrupts_nothing() {
            String output = printed(() -> ProfiledRun.of(
                            reports,
                            Map.of("profileio.jvmArgs", "-Xlog:class+load=info:stdout"),
                            method(PrintingTestCases.class, "loadsAClass"))
                    .passed());

            assertThat(output)
                    .contains(LoadedInTheBody.class.getName() + " source: ")
                    .contains("printed by the body");
        }

        @Test
        void by_the_jvm_keeps_the_failure_whole() {
            String output = printed(() -> assertThat(ProfiledRun.of(
                                    reports,
                                    Map.of("profileio.jvmArgs", "-Xlog:class+load=info:stdout"),
                                    method(PrintingTestCases.class, "fails"))
                            .failure())
                    .hasMessage("the body's own"));

            assertThat(output).contains("[class,load]");
        }

        @Test
        void by_a_child_process_is_passed_on() {
            assertThat(printed(() -> ProfiledRun.of(reports, PrintingTestCases.class, "startsAChild")
                            .passed()))
                    .contains("printed by a child\n");
        }
    }

    @Nested
    class Printed_by_tests_in_parallel {

        @Test
        void is_not_torn_within_a_line() {
            String output = printed(() -> ProfiledRun.of(
                            reports,
                            Map.of(
                                    "junit.jupiter.execution.parallel.enabled", "true",
                                    "junit.jupiter.execution.parallel.mode.default", "concurrent",
                                    "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                            selectClass(ParallelTestCases.class))
                    .results()
                    .testEvents()
                    .assertStatistics(statistics -> statistics.succeeded(8)));

            assertThat(output.lines().filter(line -> !line.matches("(\\d)\\1{98}|\\[ProfileIO] .*|  .*")))
                    .isEmpty();
            assertThat(output.lines().filter(line -> line.matches("\\d+"))).hasSize(8 * ParallelTestCases.LINES);
            // A slow machine prints progress as well.
            assertThat(output.lines().filter(line -> line.matches("\\[ProfileIO] .*\\(\\) passed in .*")))
                    .hasSize(8);
        }
    }

    private static String printed(Runnable run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(UTF_8);
    }

    @Nested
    class Under_the_posix_locale {

        /** Whatever the encoding is, it is the same without a fork. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-Dby=default",
                    "-Dfile.encoding=UTF-8",
                    "-Dfile.encoding=ISO-8859-1",
                    "-Dstdout.encoding=ISO-8859-1"
                })
        void text_is_encoded_as_by_the_tests_jvm(String option) throws Exception {
            ProcessBuilder builder = new ProcessBuilder(TestJvm.command(
                            reports, List.of(option), PrintingTestCases.class, "printsPlainly", "printsProfiled"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("LC_ALL", "POSIX");
            Process process = builder.start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), ISO_8859_1)
                    .lines()
                    .filter(line -> line.startsWith("here: "))
                    .toList();

            assertThat(process.waitFor()).isZero();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).isEqualTo(lines.get(0));
        }
    }

    @Nested
    class A_debugger_in_the_environment {

        @Test
        void is_that_of_the_tests_jvm_only() throws Exception {
            ProcessBuilder builder = new ProcessBuilder(
                            TestJvm.command(reports, List.of(), PrintingTestCases.class, "startsAChild"))
                    .redirectErrorStream(true);
            builder.environment()
                    .put(
                            "JAVA_TOOL_OPTIONS",
                            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + freePort());
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).as(output).isZero();
            assertThat(output).contains("printed by a child").containsOnlyOnce("Listening for transport");
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    @ProfileIo
    static class ParallelTestCases {

        static final int LINES = 3_000;

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void prints(int digit) {
            String line = Integer.toString(digit).repeat(99) + "\n";
            System.out.print(line.repeat(LINES));
        }
    }

    static final class LoadedInTheBody {

        private LoadedInTheBody() {}

        static void touch() {
            System.out.println("printed by the body");
        }
    }

    static class PrintingTestCases {

        @Test
        @ProfileIo
        void loadsAClass() {
            LoadedInTheBody.touch();
        }

        @Test
        @ProfileIo
        void fails() {
            fail("the body's own");
        }

        @Test
        @ProfileIo
        void startsAChild() throws Exception {
            Process child =
                    new ProcessBuilder("echo", "printed by a child").inheritIO().start();
            assertThat(child.waitFor()).isZero();
        }

        @Test
        void printsPlainly() {
            System.out.println("here: gr\u00fcn \u65e5\u672c");
        }

        @Test
        @ProfileIo
        void printsProfiled() {
            System.out.println("here: gr\u00fcn \u65e5\u672c");
        }
    }
}
