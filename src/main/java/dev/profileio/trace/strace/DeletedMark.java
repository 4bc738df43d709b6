package dev.profileio.trace.strace;

/** Where strace says that the file behind a descriptor no longer has a name. */
enum DeletedMark {
    /** {@code 6</tmp/x (deleted)>}, before 5.19: a file whose name ends so cannot be told from one that is deleted. */
    INSIDE_BRACKETS,
    /** {@code 6</tmp/x>(deleted)}, since 5.19. */
    OUTSIDE_BRACKETS;

    /** What the given version of strace does. */
    static DeletedMark of(StraceVersion version) {
        return version.isBefore(5, 19) ? INSIDE_BRACKETS : OUTSIDE_BRACKETS;
    }
}
