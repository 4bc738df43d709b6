package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class OutcomeFileTests {

    private static final ForkStart START = new ForkStart(4711, Set.of("pipe:[1]", "/dev/null", "/tmp/ü"));

    @TempDir
    private Path folder;

    @Nested
    class BringsBack {

        @Test
        void whoTheForkIsBeforeItHasAnOutcome() throws IOException {
            OutcomeFile.Writer writer = new OutcomeFile.Writer(file());
            writer.started(START);

            OutcomeFile.Content content = read();
            assertThat(content.start()).contains(START);
            assertThat(content.outcome()).isEmpty();
        }

        @Test
        void aPass() throws IOException {
            write(new Outcome.Passed());

            assertThat(read().start()).contains(START);
            assertThat(read().outcome()).contains(new Outcome.Passed());
        }

        @Test
        void aFailure() throws IOException {
            write(new Outcome.Failed(new IllegalStateException("it broke")));

            assertThat(read().outcome()).hasValueSatisfying(outcome -> assertThat(((Outcome.Failed) outcome).failure())
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("it broke"));
        }

        @Test
        void anAbortion() throws IOException {
            write(new Outcome.Aborted(new TestAbortedException("not today")));

            assertThat(read().outcome()).hasValueSatisfying(outcome -> assertThat(((Outcome.Aborted) outcome).reason())
                    .isExactlyInstanceOf(TestAbortedException.class)
                    .hasMessage("not today"));
        }
    }

    @Nested
    class HasNoOutcome {

        @Test
        void whereTheForkNeverStarted() throws IOException {
            assertThat(read().start()).isEmpty();
            assertThat(read().outcome()).isEmpty();
        }

        @Test
        void untilItsLastByteIsWritten() throws IOException {
            IllegalStateException failure = new IllegalStateException("it broke");
            // Each byte is a file to read; a stack trace has 10,000.
            failure.setStackTrace(new StackTraceElement[0]);
            write(new Outcome.Failed(failure));
            byte[] whole = Files.readAllBytes(file());

            for (int length = 0; length < whole.length; length++) {
                Files.write(file(), Arrays.copyOf(whole, length));
                assertThat(read().outcome())
                        .as("%d of %d bytes", length, whole.length)
                        .isEmpty();
            }
            Files.write(file(), whole);
            assertThat(read().outcome()).isPresent();
        }

        @Test
        void whereItHoldsSomethingElse() throws IOException {
            Files.write(file(), new byte[] {'?', 0, 0, 0, 0, 'P', -1, -1, -1, -1, 'C', 0, 0, 0, 0});

            assertThat(read().outcome()).isEmpty();
        }

        @Test
        void whereOnlyTheClosingRecordIsThere() throws IOException {
            Files.write(file(), new byte[] {'C', 0, 0, 0, 0});

            assertThat(read().outcome()).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve("outcome");
    }

    private void write(Outcome outcome) throws IOException {
        OutcomeFile.Writer writer = new OutcomeFile.Writer(file());
        writer.started(START);
        writer.finished(outcome);
    }

    private OutcomeFile.Content read() throws IOException {
        return OutcomeFile.read(file());
    }
}
