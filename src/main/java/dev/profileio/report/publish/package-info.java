/** Hands a finished report to all who read it. */
@NullMarked
package dev.profileio.report.publish;

import org.jspecify.annotations.NullMarked;
