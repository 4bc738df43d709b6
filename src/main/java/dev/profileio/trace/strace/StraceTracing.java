package dev.profileio.trace.strace;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import dev.profileio.trace.Completeness;
import dev.profileio.trace.Noted;
import dev.profileio.trace.Tracing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One fork under strace. */
final class StraceTracing implements Tracing {

    private final List<String> executable;
    private final DeletedMark deletedMark;
    private final Path folder;

    StraceTracing(List<String> executable, StraceVersion version, Path folder) {
        this.executable = List.copyOf(executable);
        this.deletedMark = DeletedMark.of(version);
        this.folder = folder;
    }

    @Override
    public List<String> commandPrefix() {
        return StraceCommand.prefix(executable, folder.resolve("t"));
    }

    @Override
    public Optional<Window> window(Path marker) throws IOException {
        TraceMarks marks = TraceMarks.find(folder, marker, deletedMark);
        if (marks.end().isPresent()) {
            return marks.window();
        }
        long traceEnd = TraceEnd.nanos(folder) + 1;
        return marks.window().map(open -> new Window(open.startNanos(), Math.max(open.startNanos() + 1, traceEnd)));
    }

    @Override
    public Completeness read(Window window, IoCallSink sink) throws IOException {
        StraceParser parser = new StraceParser(window, Path.of(""), deletedMark);
        return completeness(new ParseAhead(parser, TraceFile.in(folder)).parse(sink));
    }

    private static Completeness completeness(TraceSummary summary) {
        boolean missing =
                !summary.unknownLines().isEmpty() || !summary.unclosedThreads().isEmpty();
        boolean complete = !missing && summary.unfinishedCalls().isEmpty() && !summary.ioUring();
        return new Completeness(missing ? Completeness.anything() : Map.of(), complete, complete, warnings(summary));
    }

    private static List<String> warnings(TraceSummary summary) {
        List<String> warnings = new ArrayList<>();
        warn(warnings, summary.unknownLines(), "lines of the trace were not understood");
        warn(warnings, summary.unclosedThreads(), "threads have a trace that breaks off");
        warn(warnings, summary.unfinishedCalls(), "calls had not returned when their thread ended");
        long restarted = summary.restartedCalls().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (restarted > 0) {
            warnings.add(restarted + " calls were interrupted by a signal and issued again; each counts once.");
        }
        if (summary.ioUring()) {
            warnings.add("io_uring was set up: what goes through it cannot be counted.");
        }
        warn(
                warnings,
                summary.writableMappings(),
                "files were mapped for writing, and bytes written through a mapping cannot be counted");
        return warnings;
    }

    private static void warn(List<String> warnings, Noted noted, String what) {
        if (!noted.isEmpty()) {
            warnings.add(noted.count() + " " + what + ": " + String.join("; ", noted.samples())
                    + (noted.count() > noted.samples().size() ? "; …" : "") + ".");
        }
    }
}
