/** The kernel's own counters: how many reads and writes a process made, and how many bytes they moved. */
@NullMarked
package dev.profileio.trace.counters;

import org.jspecify.annotations.NullMarked;
