package dev.profileio.fork;

import dev.profileio.fork.archive.HiddenEntries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The fork's main class: runs one test through JUnit's Launcher and reports what became of it. */
public final class ForkMain {

    private ForkMain() {}

    /**
     * Runs the test.
     *
     * @param arguments the work folder
     */
    public static void main(String[] arguments) throws Exception {
        WorkFolder work = new WorkFolder(Path.of(arguments[0]));
        setProperty("java.class.path", HiddenEntries.shown(System.getProperty("java.class.path", "")));
        Preload.run(work);
        boolean spare = Files.exists(work.ahead());
        Optional<Recorder> early = spare ? SpareStart.untilWanted(work) : Optional.empty();
        ForkRequest request = ForkRequest.read(work.request());
        setProperties(request);
        // A property, and no parameter of the launch, since a suite may keep those from its tests.
        System.setProperty(ForkedTest.WORK_FOLDER_PARAMETER, work.path().toString());
        Optional.ofNullable(request.selfReport().counters()).ifPresent(file -> System.setProperty(Body.COUNTERS, file));
        OutcomeFile.Writer outcome = new OutcomeFile.Writer(work.outcome());
        outcome.started(ForkStart.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(outcome, work), "profile-io-exit"));
        startWatchdog(outcome, timeLeft(work, request));
        Optional<Recorder> recorder = spare ? early : Recorder.start(request.selfReport());
        if (request.waits()) {
            awaitGo(work, timeLeft(work, request));
        }
        Outcome result = ForkedTest.run(request, () -> recorder.ifPresent(Recorder::await));
        recorder.ifPresent(Recorder::finish);
        finish(outcome, result);
        // Threads that the body left running would keep the JVM alive.
        System.exit(0);
    }

    /** A failure that cannot be carried is at least printed, and so stands among the last words of the fork. */
    private static void finish(OutcomeFile.Writer outcome, Outcome result) throws IOException {
        try {
            outcome.finished(result);
        } catch (IOException | RuntimeException | Error e) {
            if (result instanceof Outcome.Failed failed) {
                failed.failure().printStackTrace();
            }
            throw e;
        }
    }

    /** The test's JVM wrote the request just before it started this one, and counts from there. */
    private static Duration timeLeft(WorkFolder work, ForkRequest request) throws IOException {
        Instant started = Files.getLastModifiedTime(work.request()).toInstant();
        return request.timeout().minus(Duration.between(started, Instant.now()));
    }

    /** Asks for a file again and again, by which a tracer that attaches is seen to see what this JVM does. */
    private static void awaitGo(WorkFolder work, Duration timeLeft) throws InterruptedException {
        long deadline = System.nanoTime() + timeLeft.toNanos();
        while (!Files.exists(work.go())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The test's JVM did not let this one go on in time");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void startWatchdog(OutcomeFile.Writer outcome, Duration timeLeft) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        TimeUnit.NANOSECONDS.sleep(timeLeft.toNanos());
                        outcome.timedOut(Threads.dump());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "profile-io-watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static void tellExit(OutcomeFile.Writer outcome, WorkFolder work) {
        if (outcome.isFinished()) {
            return;
        }
        try {
            String stack = Threads.exitStack();
            outcome.exiting(stack.isEmpty() ? VirtualThreads.exitStack(work.exitingThreads()) : stack);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the system properties what they are in the test's JVM. */
    static void setProperties(ForkRequest request) {
        request.systemProperties().forEach((name, value) -> {
            // Build tools show tests another than the class loader's.
            if (!name.equals("java.class.path")) {
                setProperty(name, value);
            }
        });
    }

    private static void setProperty(String name, String value) {
        if (!value.equals(System.getProperty(name))) {
            System.setProperty(name, value);
        }
    }
}
