/** From a line of a stack trace to the line of source code. */
@NullMarked
package dev.profileio.report.source;

import org.jspecify.annotations.NullMarked;
