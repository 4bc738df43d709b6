package dev.profileio.trace.fsusage;

import dev.profileio.Operation;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls that fs_usage shows, as in the table {@code bsd_syscalls} of Apple's {@code fs_usage.c}, and some that later
 * versions may have added to it. Those that are nothing to us are here too, so that what is not here is noticed.
 */
enum Call {
    READ(Operation.READ, Form.DESCRIPTOR, "read pread readv preadv"),
    RECEIVE(Operation.READ, Form.SOCKET, "recvfrom recvmsg recvmsg_x"),

    WRITE(
            Operation.WRITE,
            Form.DESCRIPTOR,
            """
            write pwrite writev pwritev guarded_write_np guarded_pwrite_np guarded_writev_np"""),
    SEND(Operation.WRITE, Form.SOCKET, "sendto sendmsg sendmsg_x"),

    /** They move data of which no line says how much. */
    UNMEASURED(null, Form.UNMEASURED, "sendfile copyfile aio_read aio_write lio_listio"),

    SYNC(Operation.SYNC, Form.DESCRIPTOR, "fsync fdatasync"),
    SYNC_MEMORY(Operation.SYNC, Form.PATH, "msync"),

    /** A sync if its command is one; FileChannel.force and FileDescriptor.sync are. */
    CONTROL(null, Form.CONTROL, "fcntl"),

    OPEN(
            Operation.OPEN,
            Form.OPEN,
            """
            open openat open_extended open_dprotected guarded_open_np guarded_open_dprotected_np"""),

    MAP(Operation.MAP, Form.DESCRIPTOR, "mmap"),

    BY_PATH(
            Operation.METADATA,
            Form.PATH,
            """
            stat stat64 stat_extended stat_extended64 stat64_extended lstat lstat64 lstat_extended
            lstat_extended64 lstat64_extended fstatat fstatat64 access access_extended faccessat
            getattrlist getattrlistat getattrlistbulk setattrlist setattrlistat getxattr setxattr
            removexattr listxattr fsgetpath pathconf statfs statfs64 getfsstat getfsstat64
            checkuseraccess searchfs readlink readlinkat link linkat symlink symlinkat unlink unlinkat
            delete-Carbon undelete rename renameat renameatx_np exchangedata truncate mkdir mkdirat
            mkdir_extended rmdir mknod mkfifo mkfifo_extended chmod chmod_extended chmodat fchmodat
            chown lchown chownat fchownat chflags utimes utimensat clonefileat fclonefileat"""),
    BY_DESCRIPTOR(
            Operation.METADATA,
            Form.DESCRIPTOR,
            """
            fstat fstat64 fstat_extended fstat64_extended fgetattrlist fsetattrlist fgetxattr
            fsetxattr fremovexattr flistxattr fpathconf fstatfs fstatfs64 getdirentries
            getdirentries64 getdirentriesattr ftruncate fchmod fchmod_extended fchown fchflags futimes
            futimens"""),

    CLOSE(null, Form.CLOSE, "close guarded_close_np"),
    DUPLICATE(null, Form.DUPLICATE, "dup dup2"),
    NEW_SOCKET(null, Form.NEW_SOCKET, "socket accept"),
    CHANGE_DIRECTORY(null, Form.CHANGE_DIRECTORY, "chdir fchdir"),
    SPAWN(null, Form.SPAWN, "posix_spawn execve fork vfork"),

    NOTHING(
            null,
            Form.NOTHING,
            """
            lseek ioctl flock select umask umask_extended sync fsctl ffsctl revoke connect bind listen
            socketpair pthread_chdir pthread_fchdir chroot mount unmount exit aio_fsync aio_return
            aio_suspend aio_cancel aio_error munmap map_fd""");

    /** What is to be done about a call. */
    enum Form {
        /** It works on a descriptor. */
        DESCRIPTOR,
        /** The same, and the descriptor is a socket's even if that was not seen. */
        SOCKET,
        /** It works on a path. */
        PATH,
        /** It gives a descriptor for a path. */
        OPEN,
        /** It does what its command says. */
        CONTROL,
        /** It moves an unknown number of bytes. */
        UNMEASURED,
        /** It ends a descriptor. */
        CLOSE,
        /** Its result stands for what its descriptor stands for. */
        DUPLICATE,
        /** Its last descriptor is a new socket. */
        NEW_SOCKET,
        /** Relative paths are another directory's from now on. */
        CHANGE_DIRECTORY,
        /** It starts a process, which is not watched. */
        SPAWN,
        /** It is no operation. */
        NOTHING
    }

    private static final String NOT_CANCELLABLE = "_nocancel";

    /** Longer names are cut. */
    private static final int MAX_NAME = 17;

    private static final Map<String, Call> BY_NAME = byName();

    private final @Nullable Operation operation;
    private final Form form;
    private final String names;

    Call(@Nullable Operation operation, Form form, String names) {
        this.operation = operation;
        this.form = form;
        this.names = names;
    }

    /** The call that is printed with this name. */
    static Optional<Call> of(String name) {
        String plain =
                name.endsWith(NOT_CANCELLABLE) ? name.substring(0, name.length() - NOT_CANCELLABLE.length()) : name;
        return Optional.ofNullable(BY_NAME.get(printed(plain)));
    }

    /** What it does, or null if that is none of our operations. */
    @Nullable
    Operation operation() {
        return operation;
    }

    /** What is to be done about it. */
    Form form() {
        return form;
    }

    private static String printed(String name) {
        return name.substring(0, Math.min(MAX_NAME, name.length()));
    }

    private static Map<String, Call> byName() {
        Map<String, Call> calls = new HashMap<>();
        for (Call call : values()) {
            for (String name : call.names.split("\\s+", -1)) {
                calls.put(printed(name), call);
            }
        }
        return Collections.unmodifiableMap(calls);
    }
}
