package dev.profileio.trace.fsusage;

import dev.profileio.profile.StandardStreams;
import java.util.HashMap;
import java.util.Map;

/** What is open in the fork, as far as was seen. */
final class Descriptors {

    private record Opened(Endpoint endpoint, long thread, long nanos) {}

    private final Map<Integer, Opened> open = new HashMap<>();

    /** With what was open before; a standard stream is one, whatever it is connected to. */
    Descriptors(Map<Integer, Endpoint> before) {
        before.forEach((descriptor, endpoint) -> open.put(descriptor, new Opened(endpoint, 0, Long.MIN_VALUE)));
        for (int descriptor = 0; StandardStreams.has(descriptor); descriptor++) {
            open.put(descriptor, new Opened(Endpoint.standardStream(descriptor), 0, Long.MIN_VALUE));
        }
    }

    /** What a descriptor stands for; {@link Endpoint#UNKNOWN} if its opening was not seen. */
    Endpoint get(int descriptor) {
        Opened opened = open.get(descriptor);
        return opened == null ? Endpoint.UNKNOWN : opened.endpoint();
    }

    /** A call that returned at {@code nanos} gave a descriptor. */
    void opened(int descriptor, Endpoint endpoint, long thread, long nanos) {
        if (endpoint.equals(Endpoint.UNKNOWN)) {
            open.remove(descriptor);
        } else {
            open.put(descriptor, new Opened(endpoint, thread, nanos));
        }
    }

    /**
     * A descriptor was closed by a call that began at {@code nanos}. Lines stand in the order in which calls return, and a
     * descriptor is free before its close does: another thread's open may have taken it already.
     */
    void closed(int descriptor, long thread, long nanos) {
        Opened opened = open.get(descriptor);
        if (opened != null && (opened.thread() == thread || opened.nanos() <= nanos)) {
            open.remove(descriptor);
        }
    }
}
