package dev.profileio.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for a fork to end, and prints its output meanwhile. */
final class ForkWatch {

    private static final Duration POLL = Duration.ofMillis(20);

    /** How long what a fork leaves behind, a tracer or a child process, may outlive it. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** How long a fork whose time is over has to say what its threads are doing. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private static final int LAST_LINES = 20;

    private final Process process;
    private final ProcessTree tree;
    private final WorkFolder work;
    private final Duration timeout;
    private final StartListener listener;
    private final BlockingQueue<OutputPump.Chunk> chunks = new ArrayBlockingQueue<>(256);

    ForkWatch(Process process, ProcessTree tree, WorkFolder work, Duration timeout, StartListener listener) {
        this.process = process;
        this.tree = tree;
        this.work = work;
        this.timeout = timeout;
        this.listener = listener;
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

    /** Waits until the JVM has ended or its time is over, and kills whatever is left of it then. */
    End untilEnd() throws IOException, InterruptedException {
        OutputPump out = new OutputPump(process.getInputStream(), System.out, work.standardOutput(), chunks);
        OutputPump err = new OutputPump(process.getErrorStream(), System.err, work.standardError(), chunks);
        out.start("profile-io-stdout");
        err.start("profile-io-stderr");
        Kind kind = watch();
        tree.kill();
        drain();
        return new End(kind, out.lastLines(LAST_LINES), err.lastLines(LAST_LINES));
    }

    private Kind watch() throws IOException, InterruptedException {
        long started = System.nanoTime();
        long ended = 0;
        int open = 2;
        while (open > 0 || process.isAlive()) {
            OutputPump.Chunk chunk = chunks.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (chunk != null && chunk.isEnd()) {
                open--;
            } else if (chunk != null) {
                chunk.print();
            }
            long now = System.nanoTime();
            if (now - started > timeout.toNanos()) {
                awaitLastWords();
                return Kind.TIMED_OUT;
            }
            if (chunk != null && !chunk.isEnd()) {
                continue;
            }
            if (!tree.isJvmKnown()) {
                noticeStart();
            }
            boolean tracerDied = !process.isAlive() && tree.isJvmAlive();
            if (ended == 0 && (tracerDied || !tree.isJvmAlive())) {
                ended = now;
            }
            if (ended != 0 && now - ended > GRACE.toNanos()) {
                return tracerDied ? Kind.TRACER_DIED : Kind.BY_ITSELF;
            }
        }
        return Kind.BY_ITSELF;
    }

    private void noticeStart() throws IOException, InterruptedException {
        Optional<ForkStart> start = OutcomeFile.readStart(work.outcome());
        if (start.isPresent()) {
            tree.jvmIs(start.get().pid());
            if (tree.isJvmKnown()) {
                listener.started(start.get().pid());
            }
        }
    }

    private void awaitLastWords() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LAST_WORDS.toNanos();
        while (tree.isJvmAlive() && System.nanoTime() < deadline && !OutcomeFile.hasThreadDump(work.outcome())) {
            drain();
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
    }

    private void drain() {
        List<OutputPump.Chunk> rest = new ArrayList<>();
        chunks.drainTo(rest);
        rest.stream().filter(chunk -> !chunk.isEnd()).forEach(OutputPump.Chunk::print);
    }
}
