package dev.profileio.trace.strace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out whether strace works here, by tracing a trivial command with all that the real trace will ask for. */
final class StraceProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final Path YAMA = Path.of("/proc/sys/kernel/yama/ptrace_scope");

    private static final String INSTALL = "install strace " + StraceVersion.OLDEST
            + " or newer: apt-get install strace, dnf install strace, or apk add strace";

    private final List<String> executable;
    private final Path yama;
    private final Duration timeout;

    StraceProbe(List<String> executable) {
        this(executable, YAMA, TIMEOUT);
    }

    StraceProbe(List<String> executable, Path yama, Duration timeout) {
        this.executable = List.copyOf(executable);
        this.yama = yama;
        this.timeout = timeout;
    }

    /**
     * Tries strace.
     *
     * @throws TracerUnavailableException if it did not end in time: that may be the machine's fault
     */
    Usability probe() {
        List<String> askVersion = new ArrayList<>(executable);
        askVersion.add("-V");
        Ended version;
        try {
            version = run(askVersion);
        } catch (IOException notStarted) {
            return new Usability.Unusable(
                    String.join(" ", askVersion),
                    "strace is not installed, or not on the PATH (" + notStarted.getMessage() + ")",
                    List.of(INSTALL));
        }
        Optional<StraceVersion> found = StraceVersion.find(version.output());
        if (found.isEmpty()) {
            return new Usability.Unusable(
                    String.join(" ", askVersion),
                    "expected \"strace -- version …\", found " + version.description(),
                    List.of(INSTALL));
        }
        if (found.get().isTooOld()) {
            return new Usability.Unusable(
                    String.join(" ", askVersion), "strace " + found.get() + " is too old", List.of(INSTALL));
        }
        return trace(found.get());
    }

    private Usability trace(StraceVersion version) {
        String tried = "a trace of \"strace -V\" with strace " + version;
        try {
            Path folder = Files.createTempDirectory("profile-io-probe-");
            try {
                List<String> command = new ArrayList<>(StraceCommand.prefix(executable, folder.resolve("t")));
                command.addAll(executable);
                command.add("-V");
                Ended ended = run(command);
                return ended.exitCode() == 0 && hasTrace(folder)
                        ? new Usability.Usable(new StraceTracer(executable, version))
                        : new Usability.Unusable(tried, ended.description(), cures());
            } finally {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            return new Usability.Unusable(tried, e.toString(), cures());
        }
    }

    /** Whether the trace holds at least one call with its time and result. */
    private static boolean hasTrace(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.readString(file).contains(") = ")) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> cures() {
        List<String> cures = new ArrayList<>();
        // At 1, a process may still trace its descendants, and the fork is strace's.
        yamaScope()
                .filter(scope -> scope > 1)
                .ifPresent(scope -> cures.add("Yama forbids ptrace here (" + yama + " is " + scope + "): "
                        + (scope == 2
                                ? "as root, sysctl -w kernel.yama.ptrace_scope=1"
                                : "set kernel.yama.ptrace_scope=1 in /etc/sysctl.conf and reboot, since it cannot be "
                                        + "lowered before")));
        cures.add("in a container, start it with --cap-add=SYS_PTRACE, and --security-opt seccomp=unconfined "
                + "where its seccomp profile forbids ptrace");
        cures.add("in a sandbox that allows no ptrace, run these tests elsewhere");
        return cures;
    }

    private Optional<Integer> yamaScope() {
        try {
            return Optional.of(Integer.valueOf(Files.readString(yama).strip()));
        } catch (IOException | NumberFormatException noYama) {
            return Optional.empty();
        }
    }

    private record Ended(int exitCode, String output) {
        String description() {
            return "exit code " + exitCode + (output.isBlank() ? ", no output" : ": " + output.strip());
        }
    }

    private Ended run(List<String> command) throws IOException {
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
                    // Nor is this a word on strace: a machine may be too busy, and not for ever.
                    throw new TracerUnavailableException("I/O cannot be profiled here now: expected \""
                            + String.join(" ", command) + "\" to end within " + timeout.toSeconds()
                            + " s, found it still running. The next test tries it again; if the machine is busy, let "
                            + "fewer builds run at a time.");
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                // No word on strace, so none to remember.
                throw new UncheckedIOException(new InterruptedIOException("Interrupted while strace was tried"));
            }
            return new Ended(process.exitValue(), new String(Files.readAllBytes(output), UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
