package dev.profileio.profile;

import dev.profileio.IoTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which operations count: by default those on files that the body uses.
 *
 * @param jdk the folders and files that are the JDK's, under all their names
 * @param classPathFiles the jars on the class path, under all their names
 * @param classPathFolders the folders on the class path, under all their names; a resource in one is the body's own
 * @param workFolders the fork's work folder, under all its names
 * @param standardStreams what the kernel calls the fork's standard streams ({@code "pipe:[4325]"})
 * @param targets what a budget of the test asks for; files are always in scope
 */
public record Scope(
        List<String> jdk,
        Set<String> classPathFiles,
        List<String> classPathFolders,
        List<String> workFolders,
        Set<String> standardStreams,
        Set<IoTarget> targets) {

    private static final Pattern SHARED_LIBRARY = Pattern.compile(".*\\.(?:so(?:\\.[0-9.]+)?|dylib)", Pattern.DOTALL);

    /** What the C library reads at the start of a process. */
    private static final Pattern LIBRARY_SET_UP = Pattern.compile("/etc/ld\\.so\\.(?:cache|preload)|/etc/locale\\.alias"
            + "|/usr/(?:lib|share)/locale/.*|/usr/lib.*/gconv/gconv-modules.*");

    private static final List<String> KERNEL_FOLDERS = List.of("/proc", "/sys", "/dev");

    private static final List<String> SHARED_MEMORY = List.of("/dev/shm");

    /** Keeps unmodifiable copies. */
    public Scope {
        jdk = List.copyOf(jdk);
        classPathFiles = Set.copyOf(classPathFiles);
        classPathFolders = List.copyOf(classPathFolders);
        workFolders = List.copyOf(workFolders);
        standardStreams = Set.copyOf(standardStreams);
        targets = Set.copyOf(targets);
    }

    /** Why an operation is set aside; empty if it is in scope. The same for every operation on one descriptor's name. */
    Optional<SetAsideReason> setAside(IoCall operation) {
        return switch (operation.target()) {
            case FILE -> setAsideFile(operation.path());
            case SOCKET -> setAsideStream(operation, SetAsideReason.SOCKETS);
            case PIPE -> setAsideStream(operation, SetAsideReason.PIPES);
        };
    }

    private Optional<SetAsideReason> setAsideStream(IoCall operation, SetAsideReason unlessAskedFor) {
        if (StandardStreams.isName(operation.kernelName()) || standardStreams.contains(operation.kernelName())) {
            return Optional.of(SetAsideReason.STANDARD_STREAMS);
        }
        return targets.contains(operation.target()) ? Optional.empty() : Optional.of(unlessAskedFor);
    }

    private Optional<SetAsideReason> setAsideFile(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (standardStreams.contains(path)) {
            return Optional.of(SetAsideReason.STANDARD_STREAMS);
        }
        if (isIn(workFolders, path)) {
            return Optional.of(SetAsideReason.PROFILE_IO);
        }
        if (isOfKernel(path)) {
            return Optional.of(SetAsideReason.KERNEL_FILES);
        }
        if (isIn(jdk, path)) {
            return Optional.of(SetAsideReason.JDK);
        }
        if (classPathFiles.contains(path) || (path.endsWith(".class") && isIn(classPathFolders, path))) {
            return Optional.of(SetAsideReason.CLASS_LOADING);
        }
        if (SHARED_LIBRARY.matcher(path).matches()
                || LIBRARY_SET_UP.matcher(path).matches()) {
            return Optional.of(SetAsideReason.NATIVE_LIBRARIES);
        }
        return Optional.empty();
    }

    /** POSIX shared memory is under /dev as well, but there people keep files. */
    private static boolean isOfKernel(String path) {
        return !path.startsWith("/")
                || path.startsWith("/memfd:")
                || (isIn(KERNEL_FOLDERS, path) && !isIn(SHARED_MEMORY, path));
    }

    private static boolean isIn(List<String> folders, String path) {
        return folders.stream()
                .anyMatch(folder -> path.startsWith(folder)
                        && (path.length() == folder.length() || path.charAt(folder.length()) == '/'));
    }
}
