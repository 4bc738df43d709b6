package dev.profileio.trace.fsusage;

import dev.profileio.IoTarget;
import dev.profileio.profile.StandardStreams;

/**
 * What a descriptor stands for.
 *
 * @param target its kind
 * @param path an absolute path, {@code "socket"}, {@code "pipe"}, a standard stream's name, or the empty string if it is unknown
 */
record Endpoint(IoTarget target, String path) {

    /** Where macOS keeps what is shown at the root: one file, two names. */
    private static final String DATA_VOLUME = "/System/Volumes/Data/";

    /** Opened in a way that it does not show: pipe, socketpair, F_DUPFD. */
    static final Endpoint UNKNOWN = new Endpoint(IoTarget.FILE, "");

    static final Endpoint PIPE = new Endpoint(IoTarget.PIPE, "pipe");

    static final Endpoint SOCKET = new Endpoint(IoTarget.SOCKET, "socket");

    static Endpoint file(String path) {
        return new Endpoint(
                IoTarget.FILE, path.startsWith(DATA_VOLUME) ? path.substring(DATA_VOLUME.length() - 1) : path);
    }

    static Endpoint standardStream(int descriptor) {
        return new Endpoint(IoTarget.PIPE, StandardStreams.name(descriptor));
    }
}
