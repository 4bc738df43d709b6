/** The page of all profiled tests of a run, of one module or of many. */
@NullMarked
package dev.profileio.report.run;

import org.jspecify.annotations.NullMarked;
