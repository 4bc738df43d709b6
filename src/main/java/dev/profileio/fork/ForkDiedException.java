package dev.profileio.fork;

import java.io.Serial;

/** The fork ended, or was ended, before it reported what became of the test. */
public final class ForkDiedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    ForkDiedException(String message) {
        super(message);
    }
}
