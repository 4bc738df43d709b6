package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The processes of a fork: what was started, which is the tracer or the JVM itself, and all that came of it.
 *
 * <p>A body may start a daemon, which is nobody's child any more; but whatever it started is still traced, and the kernel
 * says by whom.
 */
final class ProcessTree {

    private static final Path PROC = Path.of("/proc");

    /** How long a tracer may take to write down the end of what it traced. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final int ROUNDS = 500;

    private final Process root;
    private volatile Optional<ProcessHandle> jvm = Optional.empty();

    ProcessTree(Process root) {
        this.root = root;
    }

    /** What was started. */
    Process root() {
        return root;
    }

    /** Tells which process is the JVM: if its tracer dies, it is no longer below the root. */
    void jvmIs(long pid) {
        jvm = ProcessHandle.of(pid);
    }

    /** The JVM's process, once it has said which it is. */
    Optional<Long> jvm() {
        return jvm.map(ProcessHandle::pid);
    }

    /** Whether the JVM has said which process it is. */
    boolean isJvmKnown() {
        return jvm.isPresent();
    }

    boolean isJvmAlive() {
        return jvm.map(ProcessTree::isRunning).orElseGet(root::isAlive);
    }

    /** Kills all of it, the traced before the tracer: one that dies before them would let them go. */
    void kill() {
        boolean interrupted = Thread.interrupted();
        try {
            // What is killed may just have started something else.
            for (int round = 0; round < ROUNDS && killTraced(); round++) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
            if (!root.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                root.destroyForcibly().waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            killTraced();
            root.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills all but the tracer; whether there was anything left to kill. */
    private boolean killTraced() {
        Set<ProcessHandle> members = new HashSet<>(tracedBy(root.pid()));
        root.descendants().forEach(members::add);
        jvm.ifPresent(handle -> {
            members.add(handle);
            handle.descendants().forEach(members::add);
        });
        members.removeIf(member -> !isRunning(member));
        members.forEach(ProcessHandle::destroyForcibly);
        return !members.isEmpty();
    }

    /** A process whose parent never asks for its exit code stays in the list of processes, though it has ended. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive()
                && !statusLine(PROC.resolve(Long.toString(process.pid())), "State:")
                        .startsWith("Z");
    }

    private static Set<ProcessHandle> tracedBy(long tracer) {
        Set<ProcessHandle> traced = new HashSet<>();
        if (!Files.isDirectory(PROC)) {
            return traced;
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (tracerOf(process) == tracer) {
                    ProcessHandle.of(Long.parseLong(process.getFileName().toString()))
                            .ifPresent(traced::add);
                }
            }
        } catch (IOException e) {
            // Its children are found otherwise.
        }
        return traced;
    }

    private static long tracerOf(Path process) {
        String tracer = statusLine(process, "TracerPid:");
        return tracer.isEmpty() ? 0 : Long.parseLong(tracer);
    }

    /** The value of a line of the kernel's account of a process; empty if there is none. */
    private static String statusLine(Path process, String name) {
        try {
            return new String(Files.readAllBytes(process.resolve("status")), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException ended) {
            return "";
        }
    }
}
