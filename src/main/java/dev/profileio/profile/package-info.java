/** From the stream of calls that a tracer saw to the profile: scope and aggregation. */
@NullMarked
package dev.profileio.profile;

import org.jspecify.annotations.NullMarked;
