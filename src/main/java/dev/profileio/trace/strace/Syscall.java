package dev.profileio.trace.strace;

import dev.profileio.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The system calls that are asked of strace, and what each of them means. A constant's name in lower case is the call's.
 */
enum Syscall {
    READ(Operation.READ, Form.AT_POSITION),
    PREAD64(Operation.READ, Form.AT_OFFSET),
    READV(Operation.READ, Form.AT_POSITION),
    PREADV(Operation.READ, Form.AT_OFFSET),
    PREADV2(Operation.READ, Form.AT_OFFSET),
    RECV(Operation.READ, Form.SOCKET),
    RECVFROM(Operation.READ, Form.SOCKET),
    RECVMSG(Operation.READ, Form.SOCKET),
    RECVMMSG(Operation.READ, Form.MESSAGES),

    WRITE(Operation.WRITE, Form.AT_POSITION),
    PWRITE64(Operation.WRITE, Form.AT_OFFSET),
    WRITEV(Operation.WRITE, Form.AT_POSITION),
    PWRITEV(Operation.WRITE, Form.AT_OFFSET),
    PWRITEV2(Operation.WRITE, Form.AT_OFFSET),
    SEND(Operation.WRITE, Form.SOCKET),
    SENDTO(Operation.WRITE, Form.SOCKET),
    SENDMSG(Operation.WRITE, Form.SOCKET),
    SENDMMSG(Operation.WRITE, Form.MESSAGES),

    SENDFILE(null, Form.SENDFILE),
    SENDFILE64(null, Form.SENDFILE),
    COPY_FILE_RANGE(null, Form.COPY_RANGE),
    SPLICE(null, Form.SPLICE),

    FSYNC(Operation.SYNC, Form.DESCRIPTOR),
    FDATASYNC(Operation.SYNC, Form.DESCRIPTOR),
    SYNC_FILE_RANGE(Operation.SYNC, Form.DESCRIPTOR),
    SYNC_FILE_RANGE2(Operation.SYNC, Form.DESCRIPTOR),
    ARM_SYNC_FILE_RANGE(Operation.SYNC, Form.DESCRIPTOR),
    MSYNC(Operation.SYNC, Form.MEMORY),

    OPEN(Operation.OPEN, Form.OPEN),
    CREAT(Operation.OPEN, Form.OPEN),
    OPENAT(Operation.OPEN, Form.OPEN_AT),
    OPENAT2(Operation.OPEN, Form.OPEN_AT),

    MMAP(Operation.MAP, Form.MAPPING),
    MMAP2(Operation.MAP, Form.MAPPING),

    TRUNCATE(Operation.METADATA, Form.PATH),
    TRUNCATE64(Operation.METADATA, Form.PATH),
    FTRUNCATE(Operation.METADATA, Form.DESCRIPTOR),
    FTRUNCATE64(Operation.METADATA, Form.DESCRIPTOR),
    FALLOCATE(Operation.METADATA, Form.DESCRIPTOR),
    STAT(Operation.METADATA, Form.PATH),
    STAT64(Operation.METADATA, Form.PATH),
    LSTAT(Operation.METADATA, Form.PATH),
    LSTAT64(Operation.METADATA, Form.PATH),
    FSTAT(Operation.METADATA, Form.DESCRIPTOR),
    FSTAT64(Operation.METADATA, Form.DESCRIPTOR),
    NEWFSTATAT(Operation.METADATA, Form.PATH_AT),
    FSTATAT64(Operation.METADATA, Form.PATH_AT),
    STATX(Operation.METADATA, Form.PATH_AT),
    ACCESS(Operation.METADATA, Form.PATH),
    FACCESSAT(Operation.METADATA, Form.PATH_AT),
    FACCESSAT2(Operation.METADATA, Form.PATH_AT),
    UNLINK(Operation.METADATA, Form.PATH),
    UNLINKAT(Operation.METADATA, Form.PATH_AT),
    RMDIR(Operation.METADATA, Form.PATH),
    RENAME(Operation.METADATA, Form.PATH),
    RENAMEAT(Operation.METADATA, Form.PATH_AT),
    RENAMEAT2(Operation.METADATA, Form.PATH_AT),
    MKDIR(Operation.METADATA, Form.PATH),
    MKDIRAT(Operation.METADATA, Form.PATH_AT),
    GETDENTS(Operation.METADATA, Form.DESCRIPTOR),
    GETDENTS64(Operation.METADATA, Form.DESCRIPTOR),

    LSEEK(null, Form.SEEK),
    _LLSEEK(null, Form.LONG_SEEK),

    IO_URING_SETUP(null, Form.RING),
    RESTART_SYSCALL(null, Form.RESTART);

    /** Where a call says what it works on, and how much it moved. */
    enum Form {
        /** The first argument is a descriptor. */
        DESCRIPTOR,
        /** The same, read or written at its position; the return value is the bytes. */
        AT_POSITION,
        /** The same, at the offset in the fourth argument. */
        AT_OFFSET,
        /** A read or write of a descriptor that is a socket's even where strace could not resolve it. */
        SOCKET,
        /** A socket's, whose return value counts messages; each message has its own {@code msg_len}. */
        MESSAGES,
        /** From the descriptor in the second argument, at the offset in the third, to that in the first. */
        SENDFILE,
        /** From the descriptor in the first argument to that in the third; each is followed by its offset. */
        SPLICE,
        /**
         * As {@link #SPLICE}. The kernel does not account for one that finds nothing to copy, with which the JDK ends
         * each copy from version 25 on, though it does for such a sendfile, with which JDK 17 does.
         */
        COPY_RANGE,
        /** An address, which tells nothing about a file. */
        MEMORY,
        /** The first argument is a path. */
        PATH,
        /** The first argument is a directory's descriptor, the second a path below it. */
        PATH_AT,
        /** A descriptor is returned; where that failed, as {@link #PATH}. */
        OPEN,
        /** A descriptor is returned; where that failed, as {@link #PATH_AT}. */
        OPEN_AT,
        /** Length, protection, flags and descriptor are the arguments from the second to the fifth. */
        MAPPING,
        /**
         * The position of the descriptor in the first argument is set, and returned. That is no operation: it only tells
         * whether the next one goes on where the last one ended.
         */
        SEEK,
        /** The same, and it is returned through the third argument. */
        LONG_SEEK,
        /** A ring through which I/O passes that no system call shows. */
        RING,
        /**
         * The kernel goes on with a call that a signal interrupted. No I/O call is resumed so: they are issued again.
         * It is never asked for, but strace 6.1 prints it all the same after some stops.
         */
        RESTART
    }

    private final @Nullable Operation operation;
    private final Form form;
    private final String syscallName = name().toLowerCase(Locale.ROOT);

    Syscall(@Nullable Operation operation, Form form) {
        this.operation = operation;
        this.form = form;
    }

    /** What it does, or null if it does two things or none. */
    @Nullable
    Operation operation() {
        return operation;
    }

    /** How its line is to be read. */
    Form form() {
        return form;
    }

    /** Whether anything of a report is missing where a call of it is. */
    boolean counts() {
        return form != Form.SEEK && form != Form.LONG_SEEK;
    }

    /** What strace calls it. */
    String syscallName() {
        return syscallName;
    }

    /**
     * The names to ask strace for, each with a question mark: {@code -e trace=?read,?pread64,…}. No architecture has all of
     * these calls, and the mark makes strace ignore those that are missing.
     */
    static List<String> names() {
        return Arrays.stream(values())
                .filter(call -> call.form != Form.RESTART)
                .map(call -> "?" + call.syscallName())
                .toList();
    }
}
