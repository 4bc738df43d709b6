/** Forks in a Linux container, under the strace that is there. */
@NullMarked
package dev.profileio.container;

import org.jspecify.annotations.NullMarked;
