package dev.profileio.trace.fsusage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.profileio.Operation;
import dev.profileio.profile.IoCall;
import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What fs_usage printed about one fork.
 *
 * @param file its standard output
 * @param openFiles what lsof printed when it was attached; absent if it was not
 * @param started when it was started
 * @param workingDirectory the fork's
 */
record Capture(Path file, Path openFiles, Instant started, Path workingDirectory) {

    private static final Window ALWAYS = new Window(Long.MIN_VALUE, Long.MAX_VALUE);

    /** The time between the two writes to the marker; without the second, it ends with the capture. */
    Optional<Window> window(Path marker) throws IOException {
        List<Long> marks = new ArrayList<>();
        Follower follower = follow(ALWAYS, call -> {
            if (marks.size() < 2 && isMark(call, marker)) {
                marks.add(call.startNanos());
            }
        });
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        long start = marks.get(0);
        long end = marks.size() == 2 ? marks.get(1) : follower.lastNanos() + 1;
        return Optional.of(new Window(start, Math.max(start + 1, end)));
    }

    /** Passes on the calls that began in the window. */
    CaptureSummary read(Window window, IoCallSink sink) throws IOException {
        return follow(window, sink).summary();
    }

    private Follower follow(Window window, IoCallSink sink) throws IOException {
        Map<Integer, Endpoint> open =
                Files.exists(openFiles) ? OpenFiles.parse(Files.readAllLines(openFiles, UTF_8)) : Map.of();
        Follower follower =
                new Follower(started, open, workingDirectory.toAbsolutePath().toString(), window, sink);
        // A path that is cut may begin within a character; this reader replaces what is no character.
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                follower.accept(line);
            }
        }
        return follower;
    }

    /** The work folder's name is random: where it is there, no more of the path is needed. */
    private static boolean isMark(IoCall call, Path marker) {
        if (call.operation() != Operation.WRITE || call.failed()) {
            return false;
        }
        String path = call.path();
        return path.equals(marker.toString())
                || (path.startsWith(Follower.CUT)
                        && path.contains(
                                marker.getName(marker.getNameCount() - 2).toString())
                        && marker.toString().endsWith(path.substring(Follower.CUT.length())));
    }
}
