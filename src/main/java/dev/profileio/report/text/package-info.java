/** Numbers, names and limits in words. */
@NullMarked
package dev.profileio.report.text;

import org.jspecify.annotations.NullMarked;
