/** What watches the fork. */
@NullMarked
package dev.profileio.trace;

import org.jspecify.annotations.NullMarked;
