package dev.profileio;

/** What watches the fork. */
public enum TracerKind {
    /** The most complete tracer that works on this machine. */
    AUTO,
    /** strace on Linux: every system call, exact. */
    STRACE,
    /** Java Flight Recorder. Not there yet: a test that asks for it fails and says so. */
    JFR,
    /** strace in a Linux container. Not there yet: a test that asks for it fails and says so. */
    CONTAINER,
    /** fs_usage on macOS, as root or with passwordless sudo. Not yet tried on a Mac. */
    FS_USAGE,
    /** The kernel's own counters. Not there yet: a test that asks for it fails and says so. */
    COUNTERS
}
