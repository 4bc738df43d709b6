/** Pages of HTML into which text gets in escaped only. */
@NullMarked
package dev.profileio.report.html;

import org.jspecify.annotations.NullMarked;
