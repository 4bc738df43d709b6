package dev.profileio.trace.strace;

import dev.profileio.IoTarget;

/**
 * What a descriptor stands for.
 *
 * @param target its kind
 * @param path an absolute path, {@code "socket"}, {@code "pipe"}, the kernel's name of anything else, or the empty string
 *     if it is unknown
 * @param kernelName what the kernel calls it
 */
record Endpoint(IoTarget target, String path, String kernelName) {

    /** Where strace could not resolve the descriptor, or there is none. */
    static final Endpoint UNKNOWN = new Endpoint(IoTarget.FILE, "", "");

    /** A socket of which nothing else is known. */
    static final Endpoint SOCKET = new Endpoint(IoTarget.SOCKET, "socket", "socket");

    /** A file, by its absolute path. */
    static Endpoint file(String path) {
        return new Endpoint(IoTarget.FILE, path, path);
    }

    /**
     * What the kernel's name tells. A named pipe has a path and so is a file: nothing that strace prints tells them apart.
     */
    static Endpoint of(String kernelName) {
        if (kernelName.startsWith("/")) {
            return file(kernelName);
        }
        if (kernelName.startsWith("pipe:")) {
            return new Endpoint(IoTarget.PIPE, "pipe", kernelName);
        }
        if (kernelName.startsWith("socket:") || namesProtocol(kernelName)) {
            return new Endpoint(IoTarget.SOCKET, "socket", kernelName);
        }
        return file(kernelName);
    }

    // With -yy it is TCP:[…], UNIX-STREAM:[…], NETLINK:[…]; all else that has a colon and a bracket is in lower case.
    private static boolean namesProtocol(String kernelName) {
        return kernelName.contains(":[") && Character.isUpperCase(kernelName.charAt(0));
    }
}
