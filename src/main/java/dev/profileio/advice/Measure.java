package dev.profileio.advice;

/** What there is too much of. */
public enum Measure {
    /** Operations, however large. */
    OPERATIONS,
    /** Bytes, however few operations move them. */
    BYTES,
    /** Small operations. */
    SMALL_OPERATIONS
}
