/** The profile for tools. */
@NullMarked
package dev.profileio.report.data;

import org.jspecify.annotations.NullMarked;
