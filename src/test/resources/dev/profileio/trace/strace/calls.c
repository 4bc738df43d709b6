/* Issues each call of Syscall.java at least once, in the current directory, which should be empty. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/io_uring.h>
#include <linux/openat2.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char data[8192];
static struct iovec vectors[2] = {{data, 10}, {data, 20}};
static struct stat status;
static struct statx extended;

static void reads_and_writes(int file) {
    write(file, data, 100);
    pwrite(file, data, 50, 10);
    writev(file, vectors, 2);
    pwritev(file, vectors, 2, 0);
    pwritev2(file, vectors, 2, 0, RWF_DSYNC);
    lseek(file, 0, SEEK_SET);
    read(file, data, 10);
    pread(file, data, 10, 0);
    readv(file, vectors, 2);
    preadv(file, vectors, 2, 0);
    preadv2(file, vectors, 2, 0, 0);
    read(file, data, 8192);
    read(file, data, 8192);
    write(77, data, 4);
    read(file, (void *)1, 4);
}

static void syncs_and_maps(int file) {
    fsync(file);
    fdatasync(file);
    sync_file_range(file, 0, 10, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
    char *shared = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    msync(shared, 4096, MS_SYNC);
    mmap(0, 4096, PROT_READ, MAP_SHARED, file, 0);
    mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
    mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    mmap(0, 2 << 20, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB | 21 << MAP_HUGE_SHIFT, -1, 0);
    mmap(0, 0, PROT_READ, MAP_SHARED, file, 0);
}

static void opens(int directory) {
    struct open_how how = {.flags = O_RDONLY, .resolve = RESOLVE_NO_SYMLINKS};
    close(creat("created", 0644));
    close(syscall(SYS_open, "file", O_RDONLY));
    close(syscall(SYS_openat2, directory, "file", &how, sizeof how));
    close(open("/tmp", O_TMPFILE | O_RDWR, 0600));
    syscall(SYS_openat2, AT_FDCWD, "missing", &how, sizeof how);
    open("nowhere/../missing", O_RDONLY);
    openat(directory, "./missing", O_RDONLY);
    openat(99, "missing", O_RDONLY);
    open((char *)1, O_RDONLY);
}

static void metadata(int directory, int file) {
    syscall(SYS_stat, "file", &status);
    syscall(SYS_lstat, "file", &status);
    syscall(SYS_fstat, file, &status);
    fstatat(directory, "file", &status, 0);
    fstatat(file, "", &status, AT_EMPTY_PATH);
    statx(directory, "file", 0, STATX_ALL, &extended);
    statx(file, "", AT_EMPTY_PATH, STATX_ALL, &extended);
    syscall(SYS_statx, file, NULL, AT_EMPTY_PATH, STATX_ALL, &extended);
    access("file", R_OK);
    access("missing", R_OK | W_OK);
    syscall(SYS_faccessat, directory, "file", R_OK);
    syscall(SYS_faccessat2, directory, "file", R_OK, AT_SYMLINK_NOFOLLOW);
    truncate("file", 50);
    ftruncate(file, 60);
    fallocate(file, 0, 0, 1000);
    mkdir("folder", 0755);
    mkdirat(directory, "folder2", 0755);
    rmdir("folder");
    unlinkat(directory, "folder2", AT_REMOVEDIR);
    rename("created", "created2");
    renameat(directory, "created2", directory, "created3");
    renameat2(directory, "created3", AT_FDCWD, "created4", RENAME_NOREPLACE);
    unlink("created4");
    syscall(SYS_getdents, directory, data, 8192);
    lseek(directory, 0, SEEK_SET);
    getdents64(directory, data, 8192);
}

static void transfers(int directory, int file, int copy) {
    off_t five = 5;
    loff_t zero = 0, zero2 = 0;
    int pipes[2];
    sendfile(copy, file, NULL, 30);
    sendfile(copy, file, &five, 100000);
    sendfile(copy, directory, NULL, 30);
    copy_file_range(file, &zero, copy, &zero2, 100, 0);
    zero = 1000000;
    copy_file_range(file, &zero, copy, NULL, 100, 0);
    copy_file_range(directory, NULL, copy, NULL, 100, 0);
    pipe(pipes);
    zero = 0;
    splice(file, &zero, pipes[1], NULL, 100, 0);
    splice(pipes[0], NULL, copy, NULL, 100, SPLICE_F_MOVE);
    write(pipes[1], data, 10);
    read(pipes[0], data, 10);
}

static void sockets(void) {
    int ends[2];
    socketpair(AF_UNIX, SOCK_DGRAM, 0, ends);
    write(ends[0], data, 11);
    read(ends[1], data, 100);
    sendto(ends[0], data, 12, 0, 0, 0);
    recvfrom(ends[1], data, 100, 0, 0, 0);
    recvfrom(ends[1], data, 100, MSG_DONTWAIT, 0, 0);
    struct msghdr message = {.msg_iov = vectors, .msg_iovlen = 2};
    sendmsg(ends[0], &message, 0);
    recvmsg(ends[1], &message, 0);
    struct mmsghdr messages[2] = {{.msg_hdr = message}, {.msg_hdr = message}};
    struct timespec second = {1, 0};
    sendmmsg(ends[0], messages, 2, 0);
    recvmmsg(ends[1], messages, 2, 0, &second);
    recvmmsg(ends[1], messages, 2, MSG_DONTWAIT, 0);
}

static void others(void) {
    long one = 1;
    struct io_uring_params parameters = {0};
    int event = eventfd(0, 0);
    write(event, &one, 8);
    read(event, &one, 8);
    mkfifo("fifo", 0644);
    int fifo = open("fifo", O_RDWR);
    write(fifo, data, 5);
    write(memfd_create("a name", 0), data, 3);
    syscall(SYS_io_uring_setup, 4, &parameters);
}

#ifdef __x86_64__
/* The 32-bit call, which is there also for a program of 64 bits. */
static void long_seek(int file, long offset, long whence) {
    long result;
    long *position = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
    __asm__ volatile("int $0x80"
                     : "=a"(result)
                     : "a"(140), "b"((long)file), "c"(offset >> 32), "d"(offset), "S"(position), "D"(whence)
                     : "memory", "r8", "r9", "r10", "r11");
}
#endif

static void positions(int directory) {
    struct open_how how = {.flags = O_WRONLY | O_APPEND};
    off_t five = 5;
    int file = open("positions", O_RDWR | O_CREAT, 0644);
    write(file, data, 100);
    write(file, data, 50);
    lseek(file, 0, SEEK_SET);
    read(file, data, 10);
    read(file, data, 10);
    lseek(file, 0, SEEK_CUR);
    read(file, data, 11);
    lseek(file, -5, SEEK_CUR);
    read(file, data, 12);
    lseek(file, -150, SEEK_END);
    lseek(file, 38, SEEK_SET);
    read(file, data, 13);
    pread(file, data, 20, 0);
    pread(file, data, 21, 20);
    pread(file, data, 22, 42);
    pwrite(file, data, 23, 64);
    pwritev2(file, vectors, 1, -1, 0);
    pwritev2(file, vectors, 1, 3, RWF_APPEND);
    sendfile(directory, file, &five, 30);
    int copy = open("copied", O_WRONLY | O_CREAT, 0644);
    five = 87;
    sendfile(copy, file, &five, 31);
    sendfile(copy, file, NULL, 32);
    int appended = open("positions", O_RDWR | O_APPEND);
    read(appended, data, 14);
    write(appended, data, 15);
    lseek(appended, 0, SEEK_SET);
    write(appended, data, 16);
    pwrite(appended, data, 17, 3);
    write(syscall(SYS_openat2, directory, "positions", &how, sizeof how), data, 18);
#ifdef __x86_64__
    long_seek(file, 3, SEEK_SET);
    read(file, data, 24);
    long_seek(file, 0, SEEK_CUR);
    read(file, data, 25);
#endif
}

static void names(void) {
    char longest[201] = "";
    memset(longest, 'n', 200);
    char *names[] = {"a b", "a\"q\"b", "a\nb", "a>b", "a<b", "a)b", "\303\274", "x -> (deleted)", "x) = 9",
            "bad\377\200>", "\t\r\v\f\b\\\a\0331", "1\0012", "a(deleted)", "y (deleted)", longest, "a, b", "\360\237\230\200"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        int file = openat(AT_FDCWD, names[i], O_RDWR | O_CREAT, 0644);
        write(file, data, i);
        fstatat(AT_FDCWD, names[i], &status, 0);
        unlink(names[i]);
        write(file, data, 1000 + i);
        close(file);
        unlink(names[i]);
    }
}

int main(void) {
    int directory = open(".", O_RDONLY | O_DIRECTORY);
    int file = open("file", O_RDWR | O_CREAT, 0644);
    int copy = open("copy", O_RDWR | O_CREAT, 0644);
    reads_and_writes(file);
    syncs_and_maps(file);
    opens(directory);
    metadata(directory, file);
    transfers(directory, file, copy);
    sockets();
    others();
    positions(directory);
    names();
    return 0;
}
