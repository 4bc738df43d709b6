package dev.profileio.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for a fork to end, and prints its output meanwhile. */
final class ForkWatch {

    private static final Duration POLL = Duration.ofMillis(20);

    /**
     * How long what a fork leaves behind, a tracer or a child process, may outlive it; how long one whose time is over
     * has to say what its threads are doing; and how long we wait for the last output of one that was killed.
     */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LAST_LINES = 20;

    private final Running running;
    private final WorkFolder work;
    private final Duration timeout;
    private final StartListener listener;
    private final ForkProgress progress;
    private final BlockingQueue<OutputPump.Chunk> chunks = new ArrayBlockingQueue<>(256);
    private final OutputPump out;
    private final OutputPump err;
    private int openStreams = 2;
    private OptionalLong ended = OptionalLong.empty();

    ForkWatch(Running running, WorkFolder work, Duration timeout, StartListener listener, ForkProgress progress) {
        this.running = running;
        this.work = work;
        this.timeout = timeout;
        this.listener = listener;
        this.progress = progress;
        this.out = new OutputPump(running.standardOutput(), System.out, work.standardOutput(), chunks);
        this.err = new OutputPump(running.standardError(), System.err, work.standardError(), chunks);
    }

    /** Is told once which process the JVM is, as soon as it has said so. */
    @FunctionalInterface
    interface StartListener {
        /** The wait goes on when this returns, and ends if it throws. */
        void started(long pid) throws IOException, InterruptedException;
    }

    /** How the wait ended. */
    enum Kind {
        /** The JVM ended. */
        BY_ITSELF,
        /** It was killed when its time was over. */
        TIMED_OUT,
        /** It was killed when it had lost its tracer. */
        TRACER_DIED
    }

    /**
     * The end of a fork.
     *
     * @param kind how it ended
     * @param lastOut the last lines of its standard output
     * @param lastErr the last lines of its standard error
     */
    record End(Kind kind, List<String> lastOut, List<String> lastErr) {
        End {
            lastOut = List.copyOf(lastOut);
            lastErr = List.copyOf(lastErr);
        }
    }

    /** Waits until the JVM has ended or its time is over, kills whatever is left of it, and prints its last output. */
    End untilEnd() throws IOException, InterruptedException {
        out.start("profile-io-stdout");
        err.start("profile-io-stderr");
        Kind kind;
        try {
            kind = watch();
        } finally {
            running.kill();
            printRest();
        }
        return new End(
                kind,
                out.lastLines(LAST_LINES, OutputEncoding.of("stdout", System.out)),
                err.lastLines(LAST_LINES, OutputEncoding.of("stderr", System.err)));
    }

    private Kind watch() throws IOException, InterruptedException {
        long timeIsOver = System.nanoTime() + timeout.toNanos();
        long nextLook = System.nanoTime();
        ProgressClock clock = new ProgressClock(progress, nextLook);
        while (openStreams > 0 || running.isAlive()) {
            printNext();
            long now = System.nanoTime();
            if (now - timeIsOver > 0) {
                awaitLastWords();
                return Kind.TIMED_OUT;
            }
            // Looking costs more than printing, and there may be much to print.
            if (now - nextLook >= 0) {
                nextLook = now + POLL.toNanos();
                if (hasLongEnded(now)) {
                    return running.isJvmAlive() ? Kind.TRACER_DIED : Kind.BY_ITSELF;
                }
                if (!out.isInLine()) {
                    clock.look(now, running::transfers);
                }
            }
        }
        return Kind.BY_ITSELF;
    }

    private void noticeStart() throws IOException, InterruptedException {
        Optional<ForkStart> start = OutcomeFile.readStart(work.outcome());
        if (start.isPresent()) {
            running.jvmIs(start.get().pid());
            if (running.isJvmKnown()) {
                listener.started(start.get().pid());
            }
        }
    }

    /** Whether the JVM, or its tracer, has ended and what it left has had its time, however much that still prints. */
    private boolean hasLongEnded(long now) throws IOException, InterruptedException {
        if (!running.isJvmKnown()) {
            noticeStart();
        }
        if (running.isAlive() && running.isJvmAlive()) {
            return false;
        }
        if (ended.isEmpty()) {
            ended = OptionalLong.of(now);
        }
        return now - ended.getAsLong() > GRACE.toNanos();
    }

    /** What it prints meanwhile waits in the queue: a fork that floods its output may then wait as well. */
    private void awaitLastWords() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (running.isJvmAlive() && System.nanoTime() < deadline && !OutcomeFile.hasThreadDump(work.outcome())) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    /** All is dead, so that the streams end; but what could not be killed must not keep us. */
    private void printRest() throws InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (openStreams > 0 && System.nanoTime() < deadline) {
            printNext();
        }
        printHeld();
    }

    private void printNext() throws InterruptedException {
        OutputPump.Chunk chunk = chunks.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (chunk == null) {
            printHeld();
        } else if (chunk.isEnd()) {
            openStreams--;
        } else {
            chunk.print();
        }
    }

    private void printHeld() {
        out.printHeld();
        err.printHeld();
    }
}
