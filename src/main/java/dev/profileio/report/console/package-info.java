/** The profile for who watches the build. */
@NullMarked
package dev.profileio.report.console;

import org.jspecify.annotations.NullMarked;
