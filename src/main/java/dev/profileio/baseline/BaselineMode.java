package dev.profileio.baseline;

/** What a run may do to baselines. */
public enum BaselineMode {
    /** A missing one is written, and those that are there are compared: what a developer wants. */
    RECORD,
    /** All are compared, and a missing one is a failure: what CI wants. */
    CHECK,
    /** Those that changed are written. */
    UPDATE
}
