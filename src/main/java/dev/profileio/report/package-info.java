/** What a profiled test leaves: numbers, pictures, and the words on the console and in the failure. */
@NullMarked
package dev.profileio.report;

import org.jspecify.annotations.NullMarked;
