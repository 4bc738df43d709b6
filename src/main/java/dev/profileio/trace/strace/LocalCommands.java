package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.trace.TracerUnavailableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands on this machine. */
final class LocalCommands implements Commands {

    static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Duration timeout;

    LocalCommands(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public Ended run(List<String> command) throws IOException {
        Path output = Files.createTempFile("profile-io-probe-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    // No word on strace: a machine may be too busy, and not for ever.
                    throw new TracerUnavailableException("I/O cannot be profiled here now: expected \""
                            + String.join(" ", command) + "\" to end within " + timeout.toSeconds()
                            + " s, found it still running. The next test tries it again; if the machine is busy, let "
                            + "fewer builds run at a time.");
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                // Nor is this one, so there is none to remember.
                throw new UncheckedIOException(new InterruptedIOException("Interrupted while strace was tried"));
            }
            return new Ended(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
