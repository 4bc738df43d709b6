package dev.profileio;

/** What is at the other end of an operation. */
public enum IoTarget {
    /** A file or directory that has a path. */
    FILE,
    /** A socket of any family. In scope only when a budget of the test asks for it. */
    SOCKET,
    /** A pipe. In scope only when a budget of the test asks for it; the fork's own standard streams never are. */
    PIPE
}
