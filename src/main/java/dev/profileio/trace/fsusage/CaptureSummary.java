package dev.profileio.trace.fsusage;

import dev.profileio.trace.Noted;

/**
 * What there was in a window besides calls.
 *
 * @param notUnderstood lines that were not understood
 * @param unmeasured calls that moved data of which no line says how much
 * @param cutPaths paths that were not printed whole
 * @param unknownDescriptors reads and writes on descriptors of which the opening was not seen
 * @param spawned processes that were started
 */
record CaptureSummary(Noted notUnderstood, Noted unmeasured, Noted cutPaths, long unknownDescriptors, long spawned) {}
