package dev.profileio.profile;

import dev.profileio.IoTarget;
import dev.profileio.Operation;

/** Calls for tests, with what a test does not care about left out. */
final class Calls {

    private Calls() {}

    static IoCall file(Operation operation, String path, long bytes) {
        return new IoCall(operation, IoTarget.FILE, path, path, 1, 0, 1, bytes, false);
    }

    static IoCall stream(Operation operation, IoTarget target, String kernelName, long bytes) {
        String path = target == IoTarget.SOCKET ? "socket" : "pipe";
        return new IoCall(operation, target, path, kernelName, 1, 0, 1, bytes, false);
    }

    static IoCall failed(Operation operation, String path) {
        return new IoCall(operation, IoTarget.FILE, path, path, 1, 0, 1, 0, true);
    }
}
