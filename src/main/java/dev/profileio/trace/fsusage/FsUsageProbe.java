package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.trace.Usability;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Finds out whether fs_usage works here, by watching this JVM for a moment: as we are, and otherwise through sudo. */
final class FsUsageProbe {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final long TIMEOUT_SECONDS = 20;

    private static final List<String> CURES = List.of(
            "run the tests as root",
            "allow this user fs_usage and kill without a password: with visudo, add the line "
                    + "\"USER ALL = (root) NOPASSWD: /usr/bin/fs_usage, /bin/kill\"",
            "end what else traces this machine (fs_usage, sc_usage, ktrace, Instruments): the kernel traces for one "
                    + "at a time",
            "use tracer = JFR, which needs no privilege");

    private final String os;
    private final String osVersion;
    private final List<String> executable;
    private final List<String> sudo;
    private final long pid = ProcessHandle.current().pid();

    FsUsageProbe(String os, String osVersion, List<String> executable, List<String> sudo) {
        this.os = os;
        this.osVersion = osVersion;
        this.executable = List.copyOf(executable);
        this.sudo = List.copyOf(sudo);
    }

    Usability probe() {
        if (!os.startsWith("Mac")) {
            return new Usability.Unusable(
                    "the name of the operating system",
                    "fs_usage belongs to macOS, and this is " + os,
                    List.of("on Linux use tracer = STRACE", "elsewhere use tracer = CONTAINER or JFR"));
        }
        FsUsageCommand asRoot = new FsUsageCommand(List.of(), executable);
        Ended direct = run(asRoot.watch(pid, MOMENT));
        if (direct.isGood()) {
            return usable(asRoot);
        }
        FsUsageCommand throughSudo = new FsUsageCommand(sudo, executable);
        List<String> watch = throughSudo.watch(pid, MOMENT);
        Ended indirect = run(watch);
        if (!indirect.isGood()) {
            return unusable(watch, indirect.description() + "; and without sudo, " + direct.description());
        }
        // A fs_usage that could not be stopped would stand in the way of the next.
        List<String> kill = throughSudo.signal("0", pid);
        Ended killed = run(kill);
        return killed.isGood() ? usable(throughSudo) : unusable(kill, killed.description());
    }

    private Usability usable(FsUsageCommand command) {
        return new Usability.Usable(new FsUsageTracer("macOS " + osVersion, command));
    }

    private static Usability unusable(List<String> tried, String reason) {
        return new Usability.Unusable(String.join(" ", tried), reason, CURES);
    }

    private record Ended(int exitCode, String output) {

        boolean isGood() {
            return exitCode == 0;
        }

        String description() {
            return exitCode < 0
                    ? output
                    : "exit code " + exitCode + (output.isBlank() ? ", no output" : ": " + output.strip());
        }
    }

    private static Ended run(List<String> command) {
        try {
            Path output = Files.createTempFile("profile-io-probe-", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Ended(-1, "no end after " + TIMEOUT_SECONDS + " s");
                }
                return new Ended(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                // No word on fs_usage, so none to remember.
                throw new UncheckedIOException(new InterruptedIOException("Interrupted while fs_usage was tried"));
            } finally {
                Files.delete(output);
            }
        } catch (IOException notStarted) {
            return new Ended(-1, "not started: " + notStarted.getMessage());
        }
    }
}
