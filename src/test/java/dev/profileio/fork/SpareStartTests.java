package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SpareStartTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private ForkCommand command;

    @BeforeEach
    void isOfThisJvm() throws Exception {
        command = new ForkCommand(List.of(), ParentJvm.current(getClass().getClassLoader()), List.of());
    }

    private SpareFork start(Duration longestWait) throws Exception {
        return SpareFork.start(
                command, SelfReport.NONE, new WorkFolder(Files.createDirectory(folder.resolve("work"))), longestWait);
    }

    @Test
    void endsByItselfWhenItHasWaitedForLong() throws Exception {
        // It waits ten seconds more than it is fresh.
        try (SpareFork spare = start(Duration.ofSeconds(-9))) {
            assertThat(spare.isFresh()).isFalse();
            while (spare.running().isAlive()) {
                spare.running().awaitEnd(LONG);
            }
            assertThat(spare.running().exitCode()).isZero();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void endsWithoutAWordWhenItsInputEnds() throws Exception {
        WorkFolder work = new WorkFolder(Files.createDirectory(folder.resolve("work")));
        ForkRequest.ahead(Map.of(), SelfReport.NONE, LONG).write(work.ahead());
        Process spare = new ProcessBuilder(command.prepare(work))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();

        spare.getOutputStream().close();

        assertThat(spare.waitFor()).isZero();
        assertThat(folder.resolve("output")).isEmptyFile();
        assertThat(work.outcome()).doesNotExist();
    }

    @Test
    void leavesNothingWhenItIsClosed() throws Exception {
        SpareFork spare = start(LONG);
        assertThat(spare.isFresh()).isTrue();

        spare.close();

        assertThat(spare.running().isAlive()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runsNoTestForARequestThatComesTooLate() throws Exception {
        SpareFork spare = start(LONG);
        assertThat(spare.isFresh()).isTrue();
        spare.running().kill();

        try (WorkFolder work = spare.work()) {
            assertThat(new Fork(
                                    new LocalHost(),
                                    command,
                                    new ForkRequest("[engine:none]", Map.of(), Map.of(), LONG),
                                    work,
                                    folder.resolve("remains"),
                                    Optional.empty(),
                                    ForkProgress.NONE)
                            .run(spare))
                    .isEmpty();
        }
    }

    @Test
    void isNotFreshWhereItCannotBeStarted() throws Exception {
        command = new ForkCommand(List.of(folder.resolve("no-tracer").toString()), command.jvm(), List.of());

        try (SpareFork spare = start(LONG)) {
            assertThat(spare.isFresh()).isFalse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runsATestOfOursThatDoesNothing() throws Exception {
        try (SpareFork spare = start(LONG)) {
            assertThat(spare.isFresh()).isTrue();
            Path marks = new WorkFolder(spare.work().warmUp()).marker();
            while (!Files.exists(marks) || Files.size(marks) < 2) {
                spare.running().awaitEnd(Duration.ofMillis(50));
                assertThat(spare.running().isAlive()).isTrue();
            }
            assertThat(spare.work().marker()).doesNotExist();
        }
    }
}
