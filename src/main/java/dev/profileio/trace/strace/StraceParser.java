package dev.profileio.trace.strace;

import dev.profileio.profile.IoCallSink;
import dev.profileio.profile.Window;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Parses the files that {@code strace -ff} writes, a thread each. Files know nothing of one another: one parser may parse
 * several at a time. It reads a file once, from beginning to end, in memory that does not depend on the file.
 */
final class StraceParser {

    private final Window window;
    private final String workingDirectory;
    private final DeletedMark mark;

    /**
     * A parser of one run's files.
     *
     * @param window the time in which calls count
     * @param workingDirectory the fork's, against which relative paths are resolved; calls that name another change it
     * @param mark how the version of strace that ran marks deleted files
     */
    StraceParser(Window window, Path workingDirectory, DeletedMark mark) {
        this.window = window;
        this.workingDirectory = workingDirectory.toAbsolutePath().toString();
        this.mark = mark;
    }

    /**
     * Passes on the calls of one thread that began in the window, in the order in which they ended.
     *
     * @param in the thread's file, which is not closed; it need not be buffered
     * @param thread the kernel's id of the thread: the file's suffix
     * @return what else there was to be seen
     */
    TraceSummary parse(InputStream in, long thread, IoCallSink sink) throws IOException {
        TraceSummary.Builder summary = new TraceSummary.Builder();
        CallParser calls = new CallParser(thread, workingDirectory, mark, sink, summary);
        new ThreadParser(window, new LineReader(in), calls, summary).parse(thread);
        return summary.build();
    }
}
