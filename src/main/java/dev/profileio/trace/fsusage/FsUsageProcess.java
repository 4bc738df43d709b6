package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** fs_usage as it runs beside a fork. */
final class FsUsageProcess {

    private static final Duration PAUSE = Duration.ofMillis(20);

    /** How long its output must not grow to be complete, once the fork has ended. */
    private static final Duration QUIET = Duration.ofMillis(500);

    /** How long anything that is asked of it may take. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final FsUsageCommand command;
    private final Process process;
    private final Path output;
    private final Path errors;
    private boolean endedEarly;
    private boolean stopped;

    private FsUsageProcess(FsUsageCommand command, Process process, Path output, Path errors) {
        this.command = command;
        this.process = process;
        this.output = output;
        this.errors = errors;
    }

    /** Starts to watch a process. */
    static FsUsageProcess start(FsUsageCommand command, long pid, Duration longest, Path output, Path errors)
            throws IOException {
        Process process = new ProcessBuilder(command.watch(pid, longest))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        return new FsUsageProcess(command, process, output, errors);
    }

    /**
     * Waits until it is seen to see the process.
     *
     * @param asked a file that the process asks for again and again
     */
    void awaitSight(long pid, Path asked, Duration patience) throws IOException, InterruptedException {
        // The work folder's name is random, and what stands before it has more than one form.
        String sight =
                asked.subpath(asked.getNameCount() - 2, asked.getNameCount()).toString();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!Files.readString(output, UTF_8).contains(sight)) {
            if (!process.isAlive()) {
                throw new IOException("Expected fs_usage to attach to the fork, found that it ended with exit code "
                        + process.exitValue() + ": " + errors());
            }
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                throw new IOException("The fork ended before fs_usage was attached to it");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("Expected fs_usage to attach to the fork within " + patience.toMillis() / 1000.0
                        + " s, found no line about " + asked + ", for which the fork asks all the time. fs_usage said: "
                        + errors());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** Stops it, once what it has seen is written. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        boolean interrupted = Thread.interrupted();
        try {
            awaitQuiet();
            endedEarly = !process.isAlive();
            if (!endedEarly && !end("TERM")) {
                end("KILL");
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it had ended before it was stopped. */
    synchronized boolean endedEarly() {
        return endedEarly;
    }

    /** Its exit code, once it has ended. */
    int exitCode() {
        return process.exitValue();
    }

    /** What it complained of. */
    String errors() {
        try {
            String text = Files.readString(errors, UTF_8).strip();
            return text.isEmpty() ? "nothing" : text;
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void awaitQuiet() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + GRACE.toNanos();
        long size = Files.size(output);
        long quietSince = System.nanoTime();
        while (process.isAlive() && System.nanoTime() < deadline && System.nanoTime() - quietSince < QUIET.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            if (Files.size(output) != size) {
                size = Files.size(output);
                quietSince = System.nanoTime();
            }
        }
    }

    private boolean end(String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(command.signal(signal, process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        kill.getOutputStream().close();
        if (!kill.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            kill.destroyForcibly();
        }
        return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
