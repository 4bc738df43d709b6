package dev.profileio.trace.fsusage;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Noted;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One fork under fs_usage. */
final class FsUsageTracing implements Tracing {

    /** How much longer fs_usage may run than the fork. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final FsUsageCommand command;
    private final Duration patience;
    private final Path output;
    private final Path errors;
    private final Path openFiles;
    private final Semaphore turn;
    private volatile boolean hasTurn;
    private volatile @Nullable FsUsageProcess process;
    private volatile Instant started = Instant.EPOCH;

    /**
     * The watching of a fork to come.
     *
     * @param turn the kernel traces for one fs_usage at a time
     */
    FsUsageTracing(FsUsageCommand command, Duration patience, Semaphore turn, Path folder) {
        this.command = command;
        this.patience = patience;
        this.turn = turn;
        this.output = folder.resolve("fs_usage.txt");
        this.errors = folder.resolve("fs_usage-errors.txt");
        this.openFiles = folder.resolve("open-files.txt");
    }

    @Override
    public List<String> commandPrefix() {
        return List.of();
    }

    @Override
    public boolean attaches() {
        return true;
    }

    @Override
    public void attach(long pid, Path asked, Duration longest) throws IOException, InterruptedException {
        if (!turn.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("Expected fs_usage to be free within " + longest.toSeconds()
                    + " s, found that it still watches other forks. It watches one at a time.");
        }
        hasTurn = true;
        started = Instant.now();
        FsUsageProcess watching = FsUsageProcess.start(command, pid, longest.plus(MARGIN), output, errors);
        process = watching;
        watching.awaitSight(pid, asked, patience);
        noteOpenFiles(pid);
    }

    /** Jars that are open already are read later on. Without lsof those reads have no path, which the report says. */
    private void noteOpenFiles(long pid) throws InterruptedException {
        try {
            Process lsof = new ProcessBuilder(command.openFiles(pid))
                    .redirectOutput(openFiles.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            lsof.getOutputStream().close();
            if (!lsof.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                lsof.destroyForcibly();
            }
        } catch (IOException noLsof) {
            // Then nothing is known to be open.
        }
    }

    @Override
    public synchronized void detach() {
        FsUsageProcess watching = process;
        if (watching != null) {
            watching.stop();
        }
        if (hasTurn) {
            hasTurn = false;
            turn.release();
        }
    }

    @Override
    public Optional<Window> window(Path marker) throws IOException {
        return Files.exists(output) ? capture().window(marker) : Optional.empty();
    }

    @Override
    public Completeness read(Window window, IoCallSink sink) throws IOException {
        CaptureSummary summary = capture().read(window, sink);
        String complaints = Files.readString(errors).strip();
        FsUsageProcess watching = process;
        boolean died = watching != null && watching.endedEarly();
        boolean missing = died
                || !complaints.isEmpty()
                || !summary.notUnderstood().isEmpty()
                || !summary.unmeasured().isEmpty()
                || summary.spawned() > 0;
        List<String> warnings = new ArrayList<>();
        if (watching != null && died) {
            warnings.add("fs_usage ended before the fork did, with exit code " + watching.exitCode() + ".");
        }
        if (!complaints.isEmpty()) {
            warnings.add("fs_usage said: " + complaints);
        }
        warn(warnings, summary.notUnderstood(), "lines of fs_usage were not understood");
        warn(warnings, summary.unmeasured(), "calls moved data of which fs_usage does not say how much");
        if (summary.spawned() > 0) {
            warnings.add(summary.spawned() + " processes were started, and fs_usage watches only the fork itself.");
        }
        warn(warnings, summary.cutPaths(), "paths were too long for fs_usage to print them whole");
        if (summary.unknownDescriptors() > 0) {
            warnings.add(summary.unknownDescriptors() + " reads and writes have no path: fs_usage does not show how "
                    + "their descriptors were opened, as it shows no pipes.");
        }
        boolean complete = !missing && summary.cutPaths().isEmpty();
        return new Completeness(missing ? Completeness.anything() : Map.of(), complete, complete, warnings);
    }

    private Capture capture() {
        return new Capture(output, openFiles, started, Path.of(""));
    }

    private static void warn(List<String> warnings, Noted noted, String what) {
        if (!noted.isEmpty()) {
            warnings.add(noted.count() + " " + what + ": " + String.join("; ", noted.samples())
                    + (noted.count() > noted.samples().size() ? "; …" : "") + ".");
        }
    }
}
