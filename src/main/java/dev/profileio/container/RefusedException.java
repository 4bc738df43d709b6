package dev.profileio.container;

import dev.profileio.trace.Usability;
import java.io.Serial;
import java.util.List;

/** A step of the probe that failed. */
final class RefusedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Usability.Unusable unusable;

    RefusedException(String tried, String reason, String... cures) {
        this(new Usability.Unusable(tried, reason, List.of(cures)));
    }

    RefusedException(Usability.Unusable unusable) {
        super(unusable.tried() + ": " + unusable.reason());
        this.unusable = unusable;
    }

    Usability.Unusable unusable() {
        return unusable;
    }
}
