package dev.profileio.fork;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One run of a fork, from its command line to its end. The fork's output becomes that of the test's JVM as it appears.
 *
 * <p>Every wait is bounded, and however the run ends, no process of it is left.
 */
public final class Fork {

    private static final Duration POLL = Duration.ofMillis(20);

    /** How long a tracer, or a child process of the body, may outlive the fork's JVM. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int LAST_LINES = 20;

    private final ForkCommand command;
    private final ForkRequest request;
    private final WorkFolder work;
    private final Duration timeout;

    /**
     * A run to come.
     *
     * @param command what to start
     * @param request what it is to do
     * @param work where it and we meet
     * @param timeout after which it is killed
     */
    public Fork(ForkCommand command, ForkRequest request, WorkFolder work, Duration timeout) {
        this.command = command;
        this.request = request;
        this.work = work;
        this.timeout = timeout;
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
        Process process = new ProcessBuilder(line).start();
        Thread killer = new Thread(() -> killTree(process), "profile-io-killer");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            process.getOutputStream().close();
            return result(process, line, watch(process));
        } finally {
            killTree(process);
            removeShutdownHook(killer);
        }
    }

    /** How the wait ended, and what was printed last. */
    private record Watched(boolean timedOut, List<String> lastOut, List<String> lastErr) {}

    private Watched watch(Process process) throws IOException, InterruptedException {
        BlockingQueue<OutputPump.Chunk> chunks = new ArrayBlockingQueue<>(256);
        OutputPump out = new OutputPump(process.getInputStream(), System.out, chunks);
        OutputPump err = new OutputPump(process.getErrorStream(), System.err, chunks);
        out.start("profile-io-stdout");
        err.start("profile-io-stderr");

        long started = System.nanoTime();
        long jvmEnded = 0;
        boolean timedOut = false;
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
                timedOut = true;
                break;
            }
            if (chunk != null && !chunk.isEnd()) {
                continue;
            }
            if (jvmEnded == 0 && hasJvmEnded(process)) {
                jvmEnded = now;
            }
            if (jvmEnded != 0 && now - jvmEnded > GRACE.toNanos()) {
                // Only what the body left behind is still there.
                break;
            }
        }
        if (timedOut || process.isAlive()) {
            killTree(process);
        }
        drain(chunks);
        return new Watched(timedOut, out.lastLines(LAST_LINES), err.lastLines(LAST_LINES));
    }

    private static void drain(BlockingQueue<OutputPump.Chunk> chunks) {
        List<OutputPump.Chunk> rest = new ArrayList<>();
        chunks.drainTo(rest);
        rest.stream().filter(chunk -> !chunk.isEnd()).forEach(OutputPump.Chunk::print);
    }

    /** A tracer lives until the last process it traces has ended, so it is the JVM itself that is asked for. */
    private boolean hasJvmEnded(Process process) throws IOException {
        if (!process.isAlive()) {
            return true;
        }
        Optional<ForkStart> start = read().start();
        return start.isPresent()
                && ProcessHandle.of(start.get().pid())
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    private ForkResult result(Process process, List<String> line, Watched watched) throws IOException {
        OutcomeFile.Content content = read();
        Outcome outcome = content.outcome()
                .orElseGet(() -> new Outcome.Failed(new ForkDiedException(obituary(process, line, watched))));
        return new ForkResult(
                outcome, content.start().map(ForkStart::standardStreams).orElseGet(Set::of), ThreadNames.read(work));
    }

    private OutcomeFile.Content read() throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return OutcomeFile.read(work.outcome(), loader == null ? Fork.class.getClassLoader() : loader);
    }

    private String obituary(Process process, List<String> line, Watched watched) {
        StringBuilder text = new StringBuilder();
        text.append("The forked JVM ended before it reported the result of the test.\n");
        text.append("  test:    ").append(request.uniqueId()).append('\n');
        text.append("  command: ").append(String.join(" ", line)).append('\n');
        text.append("  end:     ").append(end(process, watched)).append('\n');
        appendLines(text, "standard output", watched.lastOut());
        appendLines(text, "standard error", watched.lastErr());
        return text.toString().stripTrailing();
    }

    private String end(Process process, Watched watched) {
        if (watched.timedOut()) {
            return String.format(
                    Locale.ROOT,
                    "killed after %s s, the time that profileio.timeout allows it",
                    timeout.toMillis() / 1000.0);
        }
        if (process.isAlive()) {
            return "killed after its JVM had ended";
        }
        int code = process.exitValue();
        if (code > 128) {
            return "exit code " + code + " (signal " + (code - 128) + ")";
        }
        return "exit code " + code + (code == 0 || code == 3 ? "; did the body call System.exit or Runtime.halt?" : "");
    }

    private static void appendLines(StringBuilder text, String stream, List<String> lines) {
        if (lines.isEmpty()) {
            text.append("  ").append(stream).append(": empty\n");
        } else {
            text.append("  ").append(stream).append(", last lines:\n");
            lines.forEach(each -> text.append("    ").append(each).append('\n'));
        }
    }

    /** The traced processes first: a tracer that dies before them would let them go. */
    private static void killTree(Process process) {
        process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void removeShutdownHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // It runs already.
        }
    }
}
