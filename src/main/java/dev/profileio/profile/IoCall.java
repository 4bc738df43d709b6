package dev.profileio.profile;

import dev.profileio.IoTarget;
import dev.profileio.Operation;
import org.jspecify.annotations.Nullable;

/**
 * One I/O call as a tracer saw it: an operation if it succeeded, a failed call if not. A transfer inside the kernel is
 * two of these, a read and a write.
 *
 * @param operation what it did
 * @param target what it did it to
 * @param path the absolute path of a file, {@code "socket"}, {@code "pipe"}, the kernel's own name of anything else that
 *     has a descriptor ({@code "anon_inode:[eventfd]"}), or the empty string where the tracer cannot know
 * @param kernelName what the kernel calls the descriptor ({@code "pipe:[4325]"}); the path, where that is the same
 * @param thread the kernel's id of the thread that made the call
 * @param startNanos when it began, in nanoseconds since the epoch
 * @param durationNanos how long it took
 * @param bytes how much it moved; 0 if that is nothing or the call failed
 * @param failed whether the kernel refused it
 * @param call what the tracer calls it: a system call's name ({@code "pread64"}) or an event's ({@code "FileRead"}); empty
 *     if it does not tell
 * @param access where a read or write begins
 * @param site the line of Java that made it; null if nobody looked for it
 */
public record IoCall(
        Operation operation,
        IoTarget target,
        String path,
        String kernelName,
        long thread,
        long startNanos,
        long durationNanos,
        long bytes,
        boolean failed,
        String call,
        Access access,
        @Nullable CallSite site) {

    /** One of which the tracer does not tell what it is called and where it begins, and nobody has looked for its line. */
    public IoCall(
            Operation operation,
            IoTarget target,
            String path,
            String kernelName,
            long thread,
            long startNanos,
            long durationNanos,
            long bytes,
            boolean failed) {
        this(
                operation,
                target,
                path,
                kernelName,
                thread,
                startNanos,
                durationNanos,
                bytes,
                failed,
                "",
                Access.UNKNOWN,
                null);
    }

    /** The same, called so by the tracer. */
    public IoCall named(String name) {
        return new IoCall(
                operation,
                target,
                path,
                kernelName,
                thread,
                startNanos,
                durationNanos,
                bytes,
                failed,
                name,
                access,
                site);
    }

    /** The same, beginning there. */
    public IoCall beginning(Access where) {
        return new IoCall(
                operation,
                target,
                path,
                kernelName,
                thread,
                startNanos,
                durationNanos,
                bytes,
                failed,
                call,
                where,
                site);
    }

    /** The same, made by a line of Java. */
    public IoCall at(CallSite line) {
        return new IoCall(
                operation,
                target,
                path,
                kernelName,
                thread,
                startNanos,
                durationNanos,
                bytes,
                failed,
                call,
                access,
                line);
    }
}
