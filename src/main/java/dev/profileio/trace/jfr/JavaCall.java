package dev.profileio.trace.jfr;

import dev.profileio.Operation;
import dev.profileio.profile.CallSite;

/**
 * One event: a read, write or force as the JDK's own code saw it.
 *
 * @param operation which of the three
 * @param path as the program gave it; empty for a descriptor without one, such as standard output
 * @param startNanos when it began, in nanoseconds since the epoch by Flight Recorder's clock
 * @param endNanos when it ended
 * @param bytes how much it moved; the system calls that it took may have moved parts of that
 * @param site the line of Java
 */
record JavaCall(Operation operation, String path, long startNanos, long endNanos, long bytes, CallSite site) {}
