/** The other JVM: how it is started, what it does, and how its outcome comes back. */
@NullMarked
package dev.profileio.fork;

import org.jspecify.annotations.NullMarked;
