/** The report for build servers, each by its own conventions, and only where it is there. */
@NullMarked
package dev.profileio.report.ci;

import org.jspecify.annotations.NullMarked;
