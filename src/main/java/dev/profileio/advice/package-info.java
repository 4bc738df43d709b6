/** From how files were used to one piece of advice, where a known pattern explains what went wrong. */
@NullMarked
package dev.profileio.advice;

import org.jspecify.annotations.NullMarked;
