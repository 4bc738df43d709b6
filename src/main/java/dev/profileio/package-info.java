/** The annotations a test author writes, and the profile that a check reads: all of ProfileIO's public API. */
@NullMarked
package dev.profileio;

import org.jspecify.annotations.NullMarked;
