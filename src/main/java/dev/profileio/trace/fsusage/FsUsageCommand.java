package dev.profileio.trace.fsusage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * fs_usage's command line.
 *
 * @param privilege what makes a command one of root's, {@code sudo -n}; empty where we are root
 * @param executable fs_usage
 * @param lsof what says what a process has open
 */
record FsUsageCommand(List<String> privilege, List<String> executable, List<String> lsof) {

    FsUsageCommand {
        privilege = List.copyOf(privilege);
        executable = List.copyOf(executable);
        lsof = List.copyOf(lsof);
    }

    /** With the lsof of macOS. */
    FsUsageCommand(List<String> privilege, List<String> executable) {
        this(privilege, executable, List.of("lsof"));
    }

    /**
     * What watches one process. There is no {@code -f}: with any filter, dup is not shown, with {@code filesys} no socket
     * either, and with {@code pathname} no read or write. Without one, only cache hits are not.
     *
     * @param longest after which time fs_usage ends by itself, so that one that nobody can stop any more, as the kernel
     *     traces for one at a time, does not stand in the way of the next
     */
    List<String> watch(long pid, Duration longest) {
        List<String> command = privileged(executable);
        command.add("-w"); // whole paths, microseconds, and threads
        command.add("-t");
        command.add(String.format(Locale.ROOT, "%.1f", longest.toMillis() / 1000.0));
        command.add(Long.toString(pid));
        return command;
    }

    /** What says what our own process has open, which needs no privilege: numbers, types and names, without look-ups. */
    List<String> openFiles(long pid) {
        List<String> command = new ArrayList<>(lsof);
        command.addAll(List.of("-n", "-P", "-w", "-F", "ftn", "-p", Long.toString(pid)));
        return command;
    }

    /** What ends it. A user may not signal a process of root's, and sudo passes the signal on. */
    List<String> signal(String signal, long pid) {
        return privileged(List.of("kill", "-" + signal, Long.toString(pid)));
    }

    private List<String> privileged(List<String> command) {
        List<String> all = new ArrayList<>(privilege);
        all.addAll(command);
        return all;
    }
}
