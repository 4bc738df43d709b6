package dev.profileio.fork;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One run of a fork, from its command line to its end. The fork's output becomes that of the test's JVM as it appears.
 *
 * <p>Every wait is bounded, and however the run ends, no process of it is left.
 */
public final class Fork {

    private final Host host;
    private final ForkCommand command;
    private final ForkRequest request;
    private final WorkFolder work;
    private final Path keep;
    private final Optional<Companion> companion;
    private final ForkProgress progress;

    /**
     * A run to come.
     *
     * @param host where to start it
     * @param command what to start
     * @param request what it is to do
     * @param work where it and we meet
     * @param keep the folder in which the remains of a fork are kept that ends before its test does
     * @param companion what runs beside it, if anything does; the fork waits for it
     * @param progress is told while it runs
     */
    public Fork(
            Host host,
            ForkCommand command,
            ForkRequest request,
            WorkFolder work,
            Path keep,
            Optional<Companion> companion,
            ForkProgress progress) {
        this.host = host;
        this.command = command;
        this.request = companion.isPresent() ? request.waiting() : request;
        this.work = work;
        this.keep = keep;
        this.companion = companion;
        this.progress = progress;
    }

    /**
     * Runs the fork to its end.
     *
     * @throws InterruptedException if the waiting thread was interrupted; the fork is killed
     * @throws IOException if it cannot be started, or what it left cannot be read
     */
    public ForkResult run() throws IOException, InterruptedException {
        request.write(work);
        List<String> line = command.prepare(work);
        Running running = host.prepare(line, command, work);
        keepCommand(running);
        Thread cleaner = new Thread(() -> cleanUp(running), "profile-io-cleaner");
        // Before the start: while the test's JVM shuts down this throws, and then nothing has been started.
        Runtime.getRuntime().addShutdownHook(cleaner);
        try {
            try {
                running.start();
            } catch (IOException e) {
                return notStarted(Obituary.notStarted(e, host.cure(line.get(0))));
            }
            return result(running, new ForkWatch(running, work, request.timeout(), this::started, progress).untilEnd());
        } finally {
            running.kill();
            companion.ifPresent(Companion::detach);
            removeShutdownHook(cleaner);
        }
    }

    private void started(long pid) throws IOException, InterruptedException {
        if (companion.isPresent()) {
            companion.get().attach(pid, work.go(), request.timeout());
            Files.createFile(work.go());
        }
    }

    private ForkResult notStarted(String why) throws IOException {
        ForkWatch.End end = new ForkWatch.End(ForkWatch.Kind.BY_ITSELF, List.of(), List.of());
        OutcomeFile.Content nothing = OutcomeFile.read(work.outcome());
        return new ForkResult(
                new Outcome.Failed(new ForkDiedException(obituary(why, end, nothing))),
                Set.of(),
                ThreadNames.read(work));
    }

    private ForkResult result(Running running, ForkWatch.End end) throws IOException {
        OutcomeFile.Content content = OutcomeFile.read(work.outcome());
        if (content.outcome().isEmpty() && content.start().isPresent()) {
            takeCrashRecording(content.start().get().pid());
        }
        Outcome outcome = content.outcome().isPresent()
                ? content.outcome().get()
                : new Outcome.Failed(new ForkDiedException(obituary(howItEnded(running, end, content), end, content)));
        return new ForkResult(
                outcome, content.start().map(ForkStart::standardStreams).orElseGet(Set::of), ThreadNames.read(work));
    }

    /** A JVM that crashes while Flight Recorder runs leaves its recording in the working directory. */
    private void takeCrashRecording(long pid) {
        String name = "hs_err_pid" + pid + ".jfr";
        try {
            Files.move(Path.of(name).toAbsolutePath(), work.path().resolve(name));
        } catch (IOException noneOrNotOurs) {
            // It did not crash.
        }
    }

    private String obituary(String howItEnded, ForkWatch.End end, OutcomeFile.Content content) {
        return new Obituary(
                        request.uniqueId(),
                        command.summary(work),
                        howItEnded,
                        content.exitStack(),
                        content.threadDump(),
                        end.lastOut(),
                        end.lastErr(),
                        rest())
                .text();
    }

    private String howItEnded(Running running, ForkWatch.End end, OutcomeFile.Content content) {
        return switch (end.kind()) {
            case BY_ITSELF ->
                Obituary.exited(running.exitCode(), content.exitStack())
                        + (content.start().isEmpty() ? command.whyNoJava() : "");
            case TIMED_OUT -> Obituary.timedOut(request.timeout());
            case TRACER_DIED -> "killed since its tracer had died: " + Obituary.exited(running.exitCode(), "");
        };
    }

    /** So that the fork can be run again by hand: its folder takes the place of the work folder, which is gone then. */
    private void keepCommand(Running running) throws IOException {
        try {
            work.keepRemains(keep);
            Files.writeString(keep.resolve("command.txt"), running.byHand(command.byHand(new WorkFolder(keep))) + "\n");
        } catch (FileSystemException noReportFolder) {
            // The test is run all the same, and says so in the end.
        }
    }

    /** Keeping the remains is a service: that it fails must not hide why there are remains. */
    private String rest() {
        try {
            work.keepRemains(keep);
            return keep.toString();
        } catch (IOException e) {
            return "could not be kept in " + keep + ": " + e;
        }
    }

    private void cleanUp(Running running) {
        running.kill();
        companion.ifPresent(Companion::detach);
        work.close();
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It runs already.
        }
    }
}
