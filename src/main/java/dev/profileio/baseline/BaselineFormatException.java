package dev.profileio.baseline;

import java.io.IOException;
import java.io.Serial;

/** A baseline that is none: broken, edited by hand, or from another version. The message says where and what was expected. */
public final class BaselineFormatException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    BaselineFormatException(String message) {
        super(message);
    }
}
