package dev.profileio.profile;

import java.util.Locale;

/** Why an operation is not in scope. */
public enum SetAsideReason {
    /** Jars, and {@code .class} files in folders, on the class path. */
    CLASS_LOADING,
    /** The JDK's own files. */
    JDK,
    /** Shared libraries, and what the C library reads to find and set itself up. */
    NATIVE_LIBRARIES,
    /** {@code /proc}, {@code /sys}, {@code /dev}, and what the kernel makes that is no file: eventfd, inotify, memfd. */
    KERNEL_FILES,
    /** The fork's standard input, output and error. */
    STANDARD_STREAMS,
    /** The marker and the other files in the fork's work folder. */
    PROFILE_IO,
    /** Sockets, when no budget asks for them. */
    SOCKETS,
    /** Pipes, when no budget asks for them. */
    PIPES;

    /** The reason as reports state it: {@code "class loading"}. */
    public String text() {
        return switch (this) {
            case JDK -> "JDK";
            case PROFILE_IO -> "ProfileIO itself";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
