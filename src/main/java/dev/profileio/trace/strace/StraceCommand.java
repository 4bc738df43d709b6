package dev.profileio.trace.strace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** strace's command line. */
final class StraceCommand {

    /** What each flag is for stands beside it, since strace's own names are terse. */
    private static final List<String> FLAGS = List.of(
            "-f", // threads and child processes too
            "-ff", // a file a thread: in one file for all, half of the lines of busy threads are torn
            "-q", // no message when it attaches to a thread
            "-y", // the path behind each descriptor
            "-s",
            "0", // no data
            "-a",
            "0", // no padding
            "--absolute-timestamps=format:unix,precision:ns",
            "--syscall-times=ns",
            "--seccomp-bpf", // calls that are not traced cost nothing
            "-e",
            "signal=!SEGV", // the JVM raises it all the time; of the others, those that kill a thread must be seen
            "-e",
            // Structures with a size that is not the call's result, and those with an offset.
            "verbose=sendmmsg,recvmmsg,?sendfile,?sendfile64,?copy_file_range,?splice,?openat2,?_llseek",
            "-e",
            "abbrev=!sendmmsg,recvmmsg");

    private StraceCommand() {}

    /**
     * What stands before the command to trace.
     *
     * @param executable strace itself, with what it is started through
     * @param output the path to which strace appends {@code .} and a thread's id
     */
    static List<String> prefix(List<String> executable, Path output) {
        List<String> prefix = new ArrayList<>(executable);
        prefix.addAll(FLAGS);
        prefix.add("-e");
        prefix.add("trace=" + String.join(",", Syscall.names()));
        prefix.add("-o");
        prefix.add(output.toString());
        prefix.add("--");
        return prefix;
    }
}
