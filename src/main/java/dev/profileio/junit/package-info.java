/** The seam: between JUnit's extension points and everything else, which knows no JUnit. */
@NullMarked
package dev.profileio.junit;

import org.jspecify.annotations.NullMarked;
