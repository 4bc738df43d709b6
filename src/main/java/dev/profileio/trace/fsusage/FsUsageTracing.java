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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One fork under fs_usage. */
final class FsUsageTracing implements Tracing {

    /** How much longer fs_usage may run than the fork. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final FsUsageCommand command;
    private final Duration patience;
    private final Path output;
    private final Path errors;
    private volatile @Nullable FsUsageProcess process;
    private volatile Instant started = Instant.EPOCH;

    FsUsageTracing(FsUsageCommand command, Duration patience, Path folder) {
        this.command = command;
        this.patience = patience;
        this.output = folder.resolve("fs_usage.txt");
        this.errors = folder.resolve("fs_usage-errors.txt");
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
        started = Instant.now();
        FsUsageProcess watching = FsUsageProcess.start(command, pid, longest.plus(MARGIN), output, errors);
        process = watching;
        watching.awaitSight(pid, asked, patience);
    }

    @Override
    public void detach() {
        FsUsageProcess watching = process;
        if (watching != null) {
            watching.stop();
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
            warnings.add(summary.unknownDescriptors() + " reads and writes have no path: they are on pipes, or on what "
                    + "was opened before fs_usage was attached.");
        }
        return new Completeness(missing, !missing && summary.cutPaths().isEmpty(), warnings);
    }

    private Capture capture() {
        return new Capture(output, started, Path.of(""));
    }

    private static void warn(List<String> warnings, Noted noted, String what) {
        if (!noted.isEmpty()) {
            warnings.add(noted.count() + " " + what + ": " + String.join("; ", noted.samples())
                    + (noted.count() > noted.samples().size() ? "; …" : "") + ".");
        }
    }
}
