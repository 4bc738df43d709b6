package dev.profileio.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A fork that was started ahead of its request, on this machine, and waits for it; see {@link SpareStart}. It is started
 * by a thread of its own, so that the test that runs meanwhile does not wait, and it is let go or killed, and its folder
 * removed, by whoever has it; if the test's JVM is killed, it ends by itself.
 */
public final class SpareFork implements AutoCloseable {

    /** Its trace and its recording grow while it waits. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** What it waits at most, whatever the test's JVM does: so much longer that it does not end while it is let go. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** How long the start of a process may take. */
    private static final Duration START = Duration.ofSeconds(10);

    private final WorkFolder work;
    private final long began = System.nanoTime();
    private final CompletableFuture<@Nullable Void> started = new CompletableFuture<>();
    private final Thread cleaner = new Thread(this::close, "profile-io-spare-cleaner");
    private final LocalRunning running;
    private final Duration longestWait;

    private SpareFork(WorkFolder work, LocalRunning running, Duration longestWait) {
        this.work = work;
        this.running = running;
        this.longestWait = longestWait;
    }

    /**
     * Begins to start one.
     *
     * @param command what to start
     * @param selfReport what it is to write down of itself
     * @param work where it and we meet; it is removed with the fork
     * @throws IllegalStateException while the test's JVM shuts down
     */
    public static SpareFork start(ForkCommand command, SelfReport selfReport, WorkFolder work) {
        return start(command, selfReport, work, LONGEST_WAIT);
    }

    static SpareFork start(ForkCommand command, SelfReport selfReport, WorkFolder work, Duration longestWait) {
        SpareFork spare = new SpareFork(work, LocalHost.prepareAhead(command.line(work)), longestWait);
        Runtime.getRuntime().addShutdownHook(spare.cleaner);
        Thread starter = new Thread(() -> spare.complete(command, selfReport), "profile-io-spare-starter");
        starter.setDaemon(true);
        starter.start();
        return spare;
    }

    private void complete(ForkCommand command, SelfReport selfReport) {
        try {
            ForkRequest.ahead(command.jvm().systemProperties(), selfReport, longestWait.plus(MARGIN))
                    .write(work.ahead());
            command.prepare(work);
            running.start();
            started.complete(null);
        } catch (IOException | RuntimeException | Error e) {
            // Whoever wants it will do without, and fail for the same reason, or not.
            started.completeExceptionally(e);
        }
    }

    /** Its folder. */
    public WorkFolder work() {
        return work;
    }

    /** Whether it can be used: it has started, lives, and has not waited for long. */
    public boolean isFresh() {
        return hasStarted() && running.isAlive() && System.nanoTime() - began < longestWait.toNanos();
    }

    private boolean hasStarted() {
        try {
            started.get(START.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException couldNot) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    LocalRunning running() {
        return running;
    }

    /** Says that others clean up after it from now on. */
    void handOver() {
        removeShutdownHook();
    }

    /** Ends it, if it was not let go, and removes its folder. */
    @Override
    public void close() {
        removeShutdownHook();
        running.kill();
        // What is being written into the folder is written, and then nothing is started any more.
        hasStarted();
        work.close();
    }

    private void removeShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException shuttingDown) {
            // It runs already.
        }
    }
}
