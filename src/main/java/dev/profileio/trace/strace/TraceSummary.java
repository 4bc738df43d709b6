package dev.profileio.trace.strace;

import dev.profileio.Operation;
import dev.profileio.trace.Noted;
import java.util.EnumMap;
import java.util.Map;

/**
 * What parsing a trace told beside its calls. Unless said otherwise it is about the window only.
 *
 * @param lines how many lines there were, in the window and outside
 * @param unknownLines lines that were not understood, unless their time shows that they are outside the window
 * @param unfinishedCalls calls that never returned, since their thread ended
 * @param restartedCalls attempts at a call that a signal interrupted. They are neither operations nor failures: the kernel
 *     issues the call again and strace traces it again. The kernel's counters (syscr, syscw) do count each attempt
 * @param emptyCopies calls of copy_file_range that found nothing to copy. They are not operations, since the kernel's
 *     counters have none of them
 * @param writableMappings files mapped shared and for writing: writes to them are not seen. The samples are paths
 * @param ioUring whether a ring was set up: I/O through it is not seen
 * @param unclosedThreads threads whose file lacks the closing line that strace writes, anywhere and not only in the window
 */
record TraceSummary(
        long lines,
        Noted unknownLines,
        Noted unfinishedCalls,
        Map<Operation, Long> restartedCalls,
        long emptyCopies,
        Noted writableMappings,
        boolean ioUring,
        Noted unclosedThreads) {

    static final TraceSummary EMPTY =
            new TraceSummary(0, Noted.NOTHING, Noted.NOTHING, Map.of(), 0, Noted.NOTHING, false, Noted.NOTHING);

    TraceSummary {
        restartedCalls = Map.copyOf(restartedCalls);
    }

    /** How many calls of one operation were restarted. A transfer that was is one of each. */
    long restarted(Operation operation) {
        return restartedCalls.getOrDefault(operation, 0L);
    }

    /** This and that of another file. */
    TraceSummary plus(TraceSummary other) {
        Map<Operation, Long> restarted = new EnumMap<>(Operation.class);
        restarted.putAll(restartedCalls);
        other.restartedCalls.forEach((operation, count) -> restarted.merge(operation, count, Long::sum));
        return new TraceSummary(
                lines + other.lines,
                unknownLines.plus(other.unknownLines),
                unfinishedCalls.plus(other.unfinishedCalls),
                restarted,
                emptyCopies + other.emptyCopies,
                writableMappings.plus(other.writableMappings),
                ioUring || other.ioUring,
                unclosedThreads.plus(other.unclosedThreads));
    }

    /** Collects one. */
    static final class Builder {
        final Noted.Notes unknownLines = new Noted.Notes();
        final Noted.Notes unfinishedCalls = new Noted.Notes();
        final Noted.Notes writableMappings = new Noted.Notes();
        final Noted.Notes unclosedThreads = new Noted.Notes();
        private final Map<Operation, Long> restartedCalls = new EnumMap<>(Operation.class);
        private long lines;
        private long emptyCopies;
        private boolean ioUring;

        void line() {
            lines++;
        }

        void restarted(Operation operation) {
            restartedCalls.merge(operation, 1L, Long::sum);
        }

        void emptyCopy() {
            emptyCopies++;
        }

        void ioUring() {
            ioUring = true;
        }

        TraceSummary build() {
            return new TraceSummary(
                    lines,
                    unknownLines.noted(),
                    unfinishedCalls.noted(),
                    restartedCalls,
                    emptyCopies,
                    writableMappings.noted(),
                    ioUring,
                    unclosedThreads.noted());
        }
    }
}
