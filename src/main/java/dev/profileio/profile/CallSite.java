package dev.profileio.profile;

import java.util.List;

/** A line of Java that makes I/O calls. There is one of these for each such line, so it is itself the key to maps. */
public final class CallSite {

    /** Where a call has no stack of Java: its kind is not recorded, or it was made by native code. */
    public static final CallSite UNKNOWN = new CallSite("no Java stack", List.of());

    private final String frame;
    private final List<StackTraceElement> stack;

    /**
     * A line.
     *
     * @param frame as a stack trace has it: {@code "com.acme.Report.save(Report.java:42)"}
     * @param stack the whole stack of a call that it made, innermost first
     */
    public CallSite(String frame, List<StackTraceElement> stack) {
        this.frame = frame;
        this.stack = List.copyOf(stack);
    }

    /** As a stack trace has it. */
    public String frame() {
        return frame;
    }

    /** The whole stack of the first call that it made, innermost first; empty if unknown. */
    public List<StackTraceElement> stack() {
        return stack;
    }

    @Override
    public String toString() {
        return frame;
    }
}
