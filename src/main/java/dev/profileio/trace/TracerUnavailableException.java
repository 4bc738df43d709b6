package dev.profileio.trace;

import java.io.Serial;

/** No tracer can watch the fork. The message says what was tried, why it failed, and what to do. */
public final class TracerUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** With the whole message. */
    public TracerUnavailableException(String message) {
        super(message);
    }
}
