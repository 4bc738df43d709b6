package dev.profileio.trace.strace;

import dev.profileio.trace.TracerUnavailableException;
import dev.profileio.trace.Usability;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out whether strace works, by tracing a trivial command with all that the real trace will ask for. */
final class StraceProbe {

    private static final Path YAMA = Path.of("/proc/sys/kernel/yama/ptrace_scope");

    private static final String INSTALL = "install strace " + StraceVersion.OLDEST
            + " or newer: apt-get install strace, dnf install strace, or apk add strace";

    private static final List<String> LOCAL_CURES = List.of(
            "in a container, start it with --cap-add=SYS_PTRACE, and --security-opt seccomp=unconfined "
                    + "where its seccomp profile forbids ptrace",
            "in a sandbox that allows no ptrace, run these tests elsewhere");

    private final List<String> executable;
    private final Path yama;
    private final Commands commands;
    private final List<String> cures;

    StraceProbe(List<String> executable) {
        this(executable, YAMA, LocalCommands.TIMEOUT);
    }

    StraceProbe(List<String> executable, Path yama, Duration timeout) {
        this(executable, yama, new LocalCommands(timeout), LOCAL_CURES);
    }

    StraceProbe(List<String> executable, Commands commands, List<String> cures) {
        this(executable, YAMA, commands, cures);
    }

    private StraceProbe(List<String> executable, Path yama, Commands commands, List<String> cures) {
        this.executable = List.copyOf(executable);
        this.yama = yama;
        this.commands = commands;
        this.cures = List.copyOf(cures);
    }

    /**
     * Tries strace.
     *
     * @throws TracerUnavailableException if it did not end in time: that may be the machine's fault
     */
    Usability probe() {
        List<String> askVersion = new ArrayList<>(executable);
        askVersion.add("-V");
        Commands.Ended version;
        try {
            version = commands.run(askVersion);
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
                Commands.Ended ended = commands.run(command);
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
        List<String> all = new ArrayList<>();
        // At 1, a process may still trace its descendants, and the fork is strace's.
        yamaScope()
                .filter(scope -> scope > 1)
                .ifPresent(scope -> all.add("Yama forbids ptrace here (" + yama + " is " + scope + "): "
                        + (scope == 2
                                ? "as root, sysctl -w kernel.yama.ptrace_scope=1"
                                : "set kernel.yama.ptrace_scope=1 in /etc/sysctl.conf and reboot, since it cannot be "
                                        + "lowered before")));
        all.addAll(cures);
        return all;
    }

    private Optional<Integer> yamaScope() {
        try {
            return Optional.of(Integer.valueOf(Files.readString(yama).strip()));
        } catch (IOException | NumberFormatException noYama) {
            return Optional.empty();
        }
    }
}
