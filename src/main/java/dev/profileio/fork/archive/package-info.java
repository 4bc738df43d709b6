/** An archive of the classes that every fork loads, so that it need not find, read and check them again. */
@NullMarked
package dev.profileio.fork.archive;

import org.jspecify.annotations.NullMarked;
