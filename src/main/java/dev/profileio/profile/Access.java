package dev.profileio.profile;

/** Where a read or write begins, seen from where the last one of its thread on the same descriptor ended. */
public enum Access {
    /** It goes on there; the first on a descriptor, at the position at which that was opened. */
    SEQUENTIAL,
    /** It begins elsewhere. */
    RANDOM,
    /** The tracer cannot know, or there is no position: the call is no read or write, or not of a file. */
    UNKNOWN
}
