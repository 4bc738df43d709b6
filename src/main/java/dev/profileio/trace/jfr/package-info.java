/** Java Flight Recorder: a tracer by itself, and what names the line of Java behind the calls that another tracer saw. */
@NullMarked
package dev.profileio.trace.jfr;

import org.jspecify.annotations.NullMarked;
