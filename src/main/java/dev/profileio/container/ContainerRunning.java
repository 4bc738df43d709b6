package dev.profileio.container;

import dev.profileio.fork.Running;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A fork in a container of its own. The tracer is that container's first process: when it has ended, the kernel has ended
 * all others, and when the container is gone, nothing is left. The numbers of processes are those in the container, and
 * mean nothing here.
 */
final class ContainerRunning implements Running {

    private static final int PIPE = 64 * 1024;

    /** How long a tracer may take to write down the end of what it traced. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** Each look is a request to the engine. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /**
     * Kills what the container's first process traces, and that alone: an engine can be set up to give a container the
     * machine's own processes. What is killed may just have started something else.
     */
    private static final String KILL_TRACED =
            """
            round=0
            while [ $round -lt 20 ]; do
                found=
                for process in /proc/[0-9]*; do
                    while read -r name value; do
                        if [ "$name" = TracerPid: ]; then
                            [ "$value" != 1 ] || { found=yes; kill -KILL "${process#/proc/}"; }
                            break
                        fi
                    done < "$process/status"
                done
                [ -n "$found" ] || exit 0
                round=$((round + 1))
            done 2> /dev/null
            """;

    /** What an exit code is that nobody knows. */
    private static final int UNKNOWN = -1;

    private final Engine engine;
    private final ContainerSpec spec;
    private final PipedInputStream out = new PipedInputStream(PIPE);
    private final PipedInputStream err = new PipedInputStream(PIPE);
    private volatile CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private @Nullable Container container;
    private boolean killed;
    private volatile OptionalLong jvm = OptionalLong.empty();
    private long lastLook;
    private boolean jvmHasEnded;

    ContainerRunning(Engine engine, ContainerSpec spec) {
        this.engine = engine;
        this.spec = spec;
    }

    @Override
    public synchronized void start() throws IOException {
        if (killed) {
            throw new IOException("Killed before it was started");
        }
        Container created = engine.create(spec);
        // Before the start: whoever kills it while it starts must find it.
        container = created;
        created.attach(new PipedOutputStream(out), new PipedOutputStream(err));
        created.start();
        exitCode = created.exitCode().exceptionally(engineDoesNotSay -> UNKNOWN);
    }

    @Override
    public String byHand(String command) {
        return spec.dockerRun() + " " + command;
    }

    @Override
    public InputStream standardOutput() {
        return out;
    }

    @Override
    public InputStream standardError() {
        return err;
    }

    @Override
    public boolean isAlive() {
        return !exitCode.isDone();
    }

    @Override
    public void awaitEnd(Duration longest) throws InterruptedException {
        try {
            exitCode.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException stillRuns) {
            // It was as long as was given.
        }
    }

    @Override
    public int exitCode() {
        return exitCode.getNow(UNKNOWN);
    }

    @Override
    public void jvmIs(long pid) {
        jvm = OptionalLong.of(pid);
        lastLook = System.nanoTime();
    }

    @Override
    public boolean isJvmKnown() {
        return jvm.isPresent();
    }

    @Override
    public boolean isJvmAlive() {
        if (!isAlive() || jvmHasEnded) {
            return false;
        }
        long now = System.nanoTime();
        if (isJvmKnown() && now - lastLook > BETWEEN_LOOKS.toNanos()) {
            lastLook = now;
            jvmHasEnded = hasEnded(jvm.getAsLong());
        }
        return !jvmHasEnded;
    }

    private boolean hasEnded(long pid) {
        try {
            return started().exec(List.of("test", "-d", "/proc/" + pid)).exitCode() == 1;
        } catch (IOException ended) {
            // Then its exit code is on its way.
            return false;
        }
    }

    @Override
    public synchronized void kill() {
        killed = true;
        Container created = container;
        if (created == null) {
            return;
        }
        container = null;
        try {
            killTraced(created);
        } finally {
            remove(created);
        }
    }

    /** All but the tracer, which then ends by itself and leaves its whole trace. */
    private void killTraced(Container created) {
        try {
            if (isAlive()) {
                created.exec(List.of("sh", "-c", KILL_TRACED));
            }
            if (!hasEndedInTime()) {
                created.kill();
                hasEndedInTime();
            }
        } catch (IOException ended) {
            // It is removed all the same.
        }
    }

    private boolean hasEndedInTime() {
        boolean interrupted = false;
        long deadline = System.nanoTime() + GRACE.toNanos();
        try {
            while (true) {
                try {
                    exitCode.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return true;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException | ExecutionException e) {
                    return false;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void remove(Container created) {
        try {
            created.close();
        } catch (IOException e) {
            System.err.println("ProfileIO could not remove a container: " + e.getMessage());
        }
    }

    private synchronized Container started() throws IOException {
        if (container == null) {
            throw new IOException("The container is gone");
        }
        return container;
    }
}
