/** Globs over paths, as budgets, checks and assertions name files. */
@NullMarked
package dev.profileio.glob;

import org.jspecify.annotations.NullMarked;
