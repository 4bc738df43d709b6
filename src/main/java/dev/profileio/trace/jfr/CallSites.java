package dev.profileio.trace.jfr;

import dev.profileio.profile.CallSite;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/** Numbers the lines of Java that a recording names. */
final class CallSites {

    /** Flight Recorder gives equal stacks as one object, but only within a part of the recording. */
    private static final int MAX_STACKS = 10_000;

    private final LibraryCode libraries;
    private final SourceFiles sourceFiles;

    private final List<CallSite> sites = new ArrayList<>(List.of(CallSite.UNKNOWN));
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<RecordedStackTrace, Integer> stacks = new IdentityHashMap<>();

    CallSites(LibraryCode libraries, SourceFiles sourceFiles) {
        this.libraries = libraries;
        this.sourceFiles = sourceFiles;
    }

    /** The number of the line that a stack names. */
    int number(@Nullable RecordedStackTrace stack) {
        if (stack == null) {
            return 0;
        }
        // Before the frames are asked for: the reader makes them anew each time.
        Integer known = stacks.get(stack);
        if (known != null) {
            return known;
        }
        if (stacks.size() >= MAX_STACKS) {
            stacks.clear();
        }
        int number = stack.getFrames().isEmpty() ? 0 : numberOfNew(stack);
        stacks.put(stack, number);
        return number;
    }

    /** Says that no more stacks will come. */
    void finish() {
        stacks.clear();
    }

    /** The line of a number. */
    CallSite site(int number) {
        return sites.get(number);
    }

    /** Most stacks are another way to a line that is known: only of a new line is the whole stack made. */
    private int numberOfNew(RecordedStackTrace recorded) {
        Frames stack = new Frames(recorded.getFrames());
        String line = stack.get(libraries.frameToName(stack)).toString();
        Integer known = numbers.get(line);
        if (known != null) {
            return known;
        }
        sites.add(new CallSite(line, stack));
        numbers.put(line, sites.size() - 1);
        return sites.size() - 1;
    }

    /** A stack, of which each frame is made when it is asked for. */
    private final class Frames extends AbstractList<StackTraceElement> {

        private final List<RecordedFrame> recorded;

        Frames(List<RecordedFrame> recorded) {
            this.recorded = recorded;
        }

        @Override
        public StackTraceElement get(int index) {
            RecordedFrame frame = recorded.get(index);
            RecordedMethod method = frame.getMethod();
            String className = method.getType().getName();
            return new StackTraceElement(className, method.getName(), sourceFiles.of(className), frame.getLineNumber());
        }

        @Override
        public int size() {
            return recorded.size();
        }
    }
}
