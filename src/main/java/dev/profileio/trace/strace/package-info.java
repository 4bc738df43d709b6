/** Linux's strace: how it is started and found usable, and how its files are read. */
@NullMarked
package dev.profileio.trace.strace;

import org.jspecify.annotations.NullMarked;
