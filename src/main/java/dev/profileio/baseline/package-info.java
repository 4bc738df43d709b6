/** The committed profile of a test: how it is made, written, read and compared. */
@NullMarked
package dev.profileio.baseline;

import org.jspecify.annotations.NullMarked;
