/** The profile for people: one page for a test. */
@NullMarked
package dev.profileio.report.page;

import org.jspecify.annotations.NullMarked;
