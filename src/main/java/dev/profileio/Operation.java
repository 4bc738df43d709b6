package dev.profileio;

/**
 * The six kinds of I/O operation. An operation is one I/O call that succeeded; a call that failed is none.
 *
 * <p>A transfer inside the kernel (sendfile, copy_file_range, splice) is one {@link #READ} of its source and one
 * {@link #WRITE} of its target.
 */
public enum Operation {
    /** Data into the process: read, pread, readv, and a socket's receive family. A read of 0 bytes at end of file counts. */
    READ,
    /** Data out of the process: write, pwrite, writev, and a socket's send family. */
    WRITE,
    /** Data forced to the device: fsync, fdatasync, sync_file_range, msync. */
    SYNC,
    /** A file or directory opened or created: open, openat, creat. */
    OPEN,
    /** A file mapped into memory: mmap. Its bytes are the length of the mapping. */
    MAP,
    /** All that asks about or changes names and sizes: the stat, access, truncate, unlink, rename, mkdir, getdents families. */
    METADATA
}
