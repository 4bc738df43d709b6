/** macOS's fs_usage: how it is attached and found usable, and how its lines are read. */
@NullMarked
package dev.profileio.trace.fsusage;

import org.jspecify.annotations.NullMarked;
