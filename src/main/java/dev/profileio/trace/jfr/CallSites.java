package dev.profileio.trace.jfr;

import dev.profileio.profile.CallSite;
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
        if (stack == null || stack.getFrames().isEmpty()) {
            return 0;
        }
        if (stacks.size() >= MAX_STACKS) {
            stacks.clear();
        }
        return stacks.computeIfAbsent(stack, this::numberOfNew);
    }

    /** The line of a number. */
    CallSite site(int number) {
        return sites.get(number);
    }

    private int numberOfNew(RecordedStackTrace recorded) {
        List<StackTraceElement> stack =
                recorded.getFrames().stream().map(this::frame).toList();
        String frame = stack.get(libraries.frameToName(stack)).toString();
        return numbers.computeIfAbsent(frame, line -> {
            sites.add(new CallSite(line, stack));
            return sites.size() - 1;
        });
    }

    private StackTraceElement frame(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        String className = method.getType().getName();
        return new StackTraceElement(className, method.getName(), sourceFiles.of(className), frame.getLineNumber());
    }
}
