package dev.profileio.profile;

import java.util.Set;

/** What the name of a call tells beyond its operation; the names are Linux's and those of macOS. */
final class CallNames {

    private static final Set<String> KERNEL_TRANSFERS = Set.of("sendfile", "sendfile64", "copy_file_range", "splice");

    private static final Set<String> SEQUENTIAL = Set.of("read", "readv", "write", "writev");

    private static final Set<String> QUERIES = Set.of(
            "stat",
            "stat64",
            "lstat",
            "lstat64",
            "fstat",
            "fstat64",
            "newfstatat",
            "fstatat",
            "fstatat64",
            "statx",
            "access",
            "faccessat",
            "faccessat2");

    private static final Set<String> LISTINGS = Set.of("getdents", "getdents64", "getdirentries", "getdirentries64");

    private CallNames() {}

    /** Whether the bytes never came into the process. */
    static boolean isKernelTransfer(String call) {
        return KERNEL_TRANSFERS.contains(call);
    }

    /** Whether it begins at the position of the descriptor, which the last one on it left, and not where it says itself. */
    static boolean isSequential(String call) {
        return SEQUENTIAL.contains(call);
    }

    /** Whether it asks for attributes or existence. */
    static boolean isQuery(String call) {
        return QUERIES.contains(call);
    }

    /** Whether it lists the entries of a directory. */
    static boolean isListing(String call) {
        return LISTINGS.contains(call);
    }
}
