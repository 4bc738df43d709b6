/** Upper bounds on I/O, and their verdict. */
@NullMarked
package dev.profileio.budget;

import org.jspecify.annotations.NullMarked;
