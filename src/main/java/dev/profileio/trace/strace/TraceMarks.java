package dev.profileio.trace.strace;

import dev.profileio.profile.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The two writes to the marker between which the body ran.
 *
 * @param begin the first, if the body began
 * @param end the second, if it ended
 */
record TraceMarks(Optional<Mark> begin, Optional<Mark> end) {

    /**
     * One write to the marker.
     *
     * @param nanos when it started, in nanoseconds since the epoch
     * @param thread the kernel's id of the thread that wrote
     */
    record Mark(long nanos, long thread) {}

    /**
     * Looks for them. Small files come first, so that the files of busy threads are mostly not opened: a mark is written
     * by the thread that runs the test, and once both are found nothing more is read.
     *
     * @param folder the folder into which strace wrote a file for each thread
     * @param marker the marker's absolute path as the kernel has it, without symbolic links
     */
    static TraceMarks find(Path folder, Path marker, DeletedMark mark) throws IOException {
        List<Mark> marks = new ArrayList<>();
        MarkSearch search = new MarkSearch(marker, mark);
        for (TraceFile file : TraceFile.in(folder)) {
            try (InputStream in = Files.newInputStream(file.path())) {
                marks.addAll(search.find(in, file.thread(), 2 - marks.size()));
            }
            if (marks.size() == 2) {
                break;
            }
        }
        marks.sort(Comparator.comparingLong(Mark::nanos));
        return new TraceMarks(marks.stream().findFirst(), marks.stream().skip(1).findFirst());
    }

    /** The time between them; without the second, all time after the first; without both there is none. */
    Optional<Window> window() {
        long last = end.map(Mark::nanos).orElse(Long.MAX_VALUE);
        return begin.map(first -> new Window(first.nanos(), last));
    }
}
