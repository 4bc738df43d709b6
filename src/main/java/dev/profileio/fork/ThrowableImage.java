package dev.profileio.fork;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a stack trace prints of an exception.
 *
 * @param assertion whether it is a failed assertion, which reports tell from an error
 * @param text the exception's own {@code toString()}
 * @param message its message
 * @param stackTrace where it was thrown
 * @param cause its cause
 * @param suppressed what it suppressed
 */
record ThrowableImage(
        boolean assertion,
        String text,
        @Nullable String message,
        List<StackTraceElement> stackTrace,
        @Nullable ThrowableImage cause,
        List<ThrowableImage> suppressed)
        implements Serializable {

    static ThrowableImage of(Throwable throwable) {
        return of(throwable, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static ThrowableImage of(Throwable throwable, Set<Throwable> seen) {
        if (!seen.add(throwable)) {
            return new ThrowableImage(
                    false, "[circular reference: " + textOf(throwable) + "]", null, List.of(), null, List.of());
        }
        Throwable cause = throwable.getCause();
        return new ThrowableImage(
                throwable instanceof AssertionError,
                textOf(throwable),
                throwable.getMessage(),
                new ArrayList<>(Arrays.asList(throwable.getStackTrace())),
                cause == null ? null : of(cause, seen),
                new ArrayList<>(Arrays.stream(throwable.getSuppressed())
                        .map(suppressed -> of(suppressed, seen))
                        .toList()));
    }

    /** An exception that prints as the original does. */
    Throwable standIn() {
        Throwable causeStandIn = cause == null ? null : cause.standIn();
        Throwable standIn = assertion
                ? new AssertionStandIn(message, text, causeStandIn)
                : new ExceptionStandIn(message, text, causeStandIn);
        standIn.setStackTrace(stackTrace.toArray(StackTraceElement[]::new));
        suppressed.forEach(image -> standIn.addSuppressed(image.standIn()));
        return standIn;
    }

    private static String textOf(Throwable throwable) {
        try {
            return throwable.toString();
        } catch (RuntimeException brokenToString) {
            return throwable.getClass().getName();
        }
    }

    @SuppressWarnings("OverrideThrowableToString") // It prints as the original does, whose class is another.
    private static final class AssertionStandIn extends AssertionError {
        private static final long serialVersionUID = 1;
        private final String text;

        AssertionStandIn(@Nullable String message, String text, @Nullable Throwable cause) {
            super(message, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @SuppressWarnings("OverrideThrowableToString") // Likewise.
    private static final class ExceptionStandIn extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String text;

        ExceptionStandIn(@Nullable String message, String text, @Nullable Throwable cause) {
            super(message, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
