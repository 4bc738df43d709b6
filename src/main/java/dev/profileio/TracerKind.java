package dev.profileio;

/** What watches the fork. */
public enum TracerKind {
    /** The most complete tracer that works on this machine. On Linux strace, then Flight Recorder; the report says why. */
    AUTO,
    /** strace on Linux: every system call, exact. */
    STRACE,
    /**
     * Java Flight Recorder: needs nothing but the JDK and runs everywhere, but sees only the reads, writes and forced files of
     * streams, channels and {@code RandomAccessFile}. A budget on anything else fails.
     */
    JFR,
    /** strace in a Linux container, through Testcontainers: for machines with a container engine but without strace. */
    CONTAINER,
    /** fs_usage on macOS, as root or with passwordless sudo. Not yet tried on a Mac. */
    FS_USAGE,
    /**
     * The kernel's own counters, on Linux: how many reads and writes the whole process made, and how many bytes they moved. A
     * budget with a path or sizes fails, and there are no pictures.
     */
    COUNTERS
}
