/** What a failed test says. */
@NullMarked
package dev.profileio.report.message;

import org.jspecify.annotations.NullMarked;
