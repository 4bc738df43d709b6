package dev.profileio;

import static dev.profileio.ProfiledRun.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventType.FILE_ENTRY_PUBLISHED;
import static org.junit.platform.testkit.engine.EventType.REPORTING_ENTRY_PUBLISHED;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What JUnit's listeners are handed of a report. */
@Timeout(60)
class PublicationTests {

    private static final Map<String, String> FILES_WANTED = Map.of("junit.platform.reporting.output.dir", "named");

    @TempDir
    Path reports;

    @TempDir
    Path published;

    @Nested
    class Key_figures {

        @Test
        void are_an_entry_of_the_test() {
            Event entry = entries(run(Map.of(), "writes")).get(0);

            Map<String, String> figures =
                    entry.getRequiredPayload(ReportEntry.class).getKeyValuePairs();
            assertThat(figures)
                    .containsEntry("profileio.outcome", "passed")
                    .containsEntry("profileio.read.ops", "0")
                    .containsEntry("profileio.read.bytes", "0")
                    .containsEntry("profileio.write.ops", "3")
                    .containsEntry("profileio.write.bytes", "30")
                    .containsEntry("profileio.tracer", "strace")
                    .containsKey("profileio.window.durationNanos")
                    .containsEntry(
                            "profileio.report",
                            reports.resolve(TestCases.class.getName())
                                    .resolve("writes")
                                    .toString())
                    .hasSize(8);
            assertThat(entry.getTestDescriptor().getUniqueId().toString()).endsWith("[method:writes()]");
        }

        @Test
        void are_of_each_invocation_and_each_dynamic_test() {
            Map<String, String> writes = new TreeMap<>();
            for (String method : List.of("writesSome", "factory")) {
                entries(run(Map.of(), method))
                        .forEach(entry -> writes.put(
                                segment(entry),
                                entry.getRequiredPayload(ReportEntry.class)
                                        .getKeyValuePairs()
                                        .get("profileio.write.ops")));
            }

            assertThat(writes)
                    .containsOnly(
                            Map.entry("test-template-invocation:#1", "4"),
                            Map.entry("test-template-invocation:#2", "7"),
                            Map.entry("dynamic-test:#1", "1"),
                            Map.entry("dynamic-test:#2", "2"));
        }
    }

    @Nested
    class Files_of_the_report {

        @Test
        void are_those_that_it_has() throws IOException {
            List<FileEntry> files = files(run(FILES_WANTED, "breaches"));

            assertThat(files)
                    .extracting(file -> file.getPath().getFileName() + " "
                            + file.getMediaType().orElse(""))
                    .containsExactly(
                            "heatmap.png image/png",
                            "histogram.png image/png",
                            "index.html text/html; charset=UTF-8",
                            "profile.json application/json; charset=UTF-8",
                            "callsites.txt text/plain; charset=UTF-8");
            Path report = reports.resolve(TestCases.class.getName()).resolve("breaches");
            for (FileEntry file : files) {
                assertThat(file.getPath()).startsWith(published);
                assertThat(file.getPath())
                        .hasSameBinaryContentAs(report.resolve(file.getPath().getFileName()));
            }
        }

        @Test
        void are_in_a_folder_for_each_test() {
            assertThat(files(run(FILES_WANTED, "writesSome")))
                    .extracting(FileEntry::getPath)
                    .filteredOn(path -> path.endsWith("profile.json"))
                    .doesNotHaveDuplicates()
                    .hasSize(2);
            assertThat(files(run(FILES_WANTED, "factory")))
                    .extracting(FileEntry::getPath)
                    .filteredOn(path -> path.endsWith("profile.json"))
                    .doesNotHaveDuplicates()
                    .hasSize(2);
        }

        @Test
        void are_replaced_when_the_folder_is_that_of_the_last_run() {
            run(FILES_WANTED, "writes");

            assertThat(files(run(FILES_WANTED, "writes")))
                    .extracting(file -> file.getPath().getFileName().toString())
                    .contains("profile.json");
        }

        @Test
        void are_wanted_for_open_test_reporting() {
            assertThat(files(run(Map.of("junit.platform.reporting.open.xml.enabled", "true"), "writes")))
                    .isNotEmpty();
        }

        /** JUnit would keep them a second time, in the build folder. */
        @Test
        void are_not_copied_where_nobody_asked_for_it() {
            EngineExecutionResults results = run(Map.of(), "breaches");

            assertThat(files(results)).isEmpty();
            assertThat(entries(results)).hasSize(1);
            assertThat(published).isEmptyDirectory();
        }
    }

    @Nested
    class A_listener_that_fails {

        @Test
        void fails_no_test_and_is_told_of() {
            String printed = printed(() -> assertThat(run(FILES_WANTED, "writes", new Refusing())
                            .testEvents()
                            .succeeded()
                            .list())
                    .hasSize(1));

            assertThat(printed)
                    .contains("[ProfileIO] The report of " + TestCases.class.getName()
                            + ".writes() could not be handed to JUnit; it is whole in " + reports)
                    .contains("no output today");
        }

        @Test
        void hides_no_failure_of_the_body() {
            String printed = printed(() -> run(FILES_WANTED, "fails", new Refusing())
                    .testEvents()
                    .assertThatEvents()
                    .haveExactly(1, finishedWithFailure(message("the body's own"))));

            assertThat(printed).contains("could not be handed to JUnit");
        }
    }

    private EngineExecutionResults run(Map<String, String> parameters, String method) {
        return run(parameters, method, new Into(published));
    }

    private EngineExecutionResults run(Map<String, String> parameters, String method, OutputDirectoryCreator output) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(method(TestCases.class, method))
                .configurationParameter("profileio.reports", reports.toString())
                .configurationParameters(parameters)
                .outputDirectoryCreator(output)
                .execute();
    }

    private static List<Event> entries(EngineExecutionResults results) {
        return results.allEvents()
                .filter(event -> event.getType() == REPORTING_ENTRY_PUBLISHED)
                .toList();
    }

    private static String segment(Event event) {
        UniqueId.Segment last = event.getTestDescriptor().getUniqueId().getLastSegment();
        return last.getType() + ":" + last.getValue();
    }

    private static List<FileEntry> files(EngineExecutionResults results) {
        return results.allEvents()
                .filter(event -> event.getType() == FILE_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(FileEntry.class))
                .toList();
    }

    private static String printed(Runnable run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A folder for each test, by its unique id. */
    private record Into(Path root) implements OutputDirectoryCreator {

        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(
                    root.resolve(test.getUniqueId().toString().replaceAll("[^A-Za-z0-9]+", "-")));
        }
    }

    private record Refusing() implements OutputDirectoryCreator {

        @Override
        public Path getRootDirectory() {
            return Path.of("/");
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            throw new IOException("no output today");
        }
    }

    @ProfileIo
    static class TestCases {

        @TempDir
        Path folder;

        @Test
        void writes() throws IOException {
            write(3);
        }

        @Test
        @IoBudget(on = Operation.WRITE, maxOps = 1)
        void breaches() throws IOException {
            write(2);
        }

        @Test
        void fails() throws IOException {
            write(1);
            fail("the body's own");
        }

        @ParameterizedTest
        @ValueSource(ints = {4, 7})
        void writesSome(int times) throws IOException {
            write(times);
        }

        @TestFactory
        Stream<DynamicTest> factory() {
            return IntStream.of(1, 2)
                    .mapToObj(times -> DynamicTest.dynamicTest("writes " + times, () -> {
                        Path file = Files.createTempFile("profile-io-", null);
                        write(file, times);
                        Files.delete(file);
                    }));
        }

        private void write(int times) throws IOException {
            write(folder.resolve("file"), times);
        }

        private static void write(Path file, int times) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < times; i++) {
                    out.write(new byte[10]);
                }
            }
        }
    }
}
