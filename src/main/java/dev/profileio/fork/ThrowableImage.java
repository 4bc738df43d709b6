package dev.profileio.fork;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * All that a stack trace prints of an exception, and what reports tell by its type.
 *
 * @param kind what its type means to reports
 * @param text the exception's own {@code toString()}
 * @param message its message
 * @param values what a failed assertion compared, as far as it says
 * @param stackTrace where it was thrown
 * @param cause its cause
 * @param suppressed what it suppressed
 */
@SuppressWarnings("OverrideThrowableToString") // a stand-in prints another class's name
record ThrowableImage(
        Kind kind,
        String text,
        @Nullable String message,
        @Nullable Values values,
        List<StackTraceElement> stackTrace,
        @Nullable ThrowableImage cause,
        List<ThrowableImage> suppressed)
        implements Serializable {

    /** Serialization recurses, and the stack is finite. */
    private static final int DEEPEST = 100;

    /** What JUnit and reports tell apart. */
    private enum Kind {
        ASSERTION,
        ABORTION,
        ERROR;

        static Kind of(Throwable throwable) {
            if (throwable instanceof TestAbortedException) {
                return ABORTION;
            }
            return throwable instanceof AssertionError ? ASSERTION : ERROR;
        }
    }

    /** Expected and actual, as text: the values themselves are often what cannot be serialized. */
    private record Values(String expected, String actual) implements Serializable {

        static @Nullable Values of(Throwable throwable) {
            return throwable instanceof AssertionFailedError failed
                            && failed.isExpectedDefined()
                            && failed.isActualDefined()
                    ? new Values(
                            failed.getExpected().getStringRepresentation(),
                            failed.getActual().getStringRepresentation())
                    : null;
        }
    }

    static ThrowableImage of(Throwable throwable) {
        return of(throwable, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static ThrowableImage of(Throwable throwable, int depth, Set<Throwable> seen) {
        if (!seen.add(throwable)) {
            return note("[circular reference: " + textOf(throwable) + "]");
        }
        if (depth == DEEPEST) {
            return note("[left out, being nested " + DEEPEST + " deep: " + textOf(throwable) + "]");
        }
        Throwable cause = orNull(throwable::getCause);
        return new ThrowableImage(
                Kind.of(throwable),
                textOf(throwable),
                orNull(throwable::getMessage),
                Values.of(throwable),
                new ArrayList<>(Arrays.asList(throwable.getStackTrace())),
                cause == null ? null : of(cause, depth + 1, seen),
                new ArrayList<>(Arrays.stream(throwable.getSuppressed())
                        .map(suppressed -> of(suppressed, depth + 1, seen))
                        .toList()));
    }

    private static ThrowableImage note(String text) {
        return new ThrowableImage(Kind.ERROR, text, null, null, List.of(), null, List.of());
    }

    /** Whether an exception prints as this does: one that builds its message from what is transient does not. */
    boolean isOf(Throwable throwable) {
        return text.equals(textOf(throwable));
    }

    /** An exception that prints as the original does. */
    Throwable standIn() {
        Throwable causeStandIn = cause == null ? null : cause.standIn();
        Throwable standIn =
                switch (kind) {
                    case ASSERTION ->
                        values == null
                                ? new AssertionStandIn(message, text, causeStandIn)
                                : new AssertionStandIn(message, text, values, causeStandIn);
                    case ABORTION -> new AbortionStandIn(message, text, causeStandIn);
                    case ERROR -> new ErrorStandIn(message, text, causeStandIn);
                };
        standIn.setStackTrace(stackTrace.toArray(StackTraceElement[]::new));
        suppressed.forEach(image -> standIn.addSuppressed(image.standIn()));
        return standIn;
    }

    private static String textOf(Throwable throwable) {
        String text = orNull(throwable::toString);
        return text == null ? throwable.getClass().getName() : text;
    }

    /** An exception's own methods may throw one in their turn. */
    private static <T> @Nullable T orNull(Supplier<@Nullable T> property) {
        try {
            return property.get();
        } catch (RuntimeException | Error broken) {
            return null;
        }
    }

    private static final class AssertionStandIn extends AssertionFailedError {
        private static final long serialVersionUID = 1;
        private final String text;

        AssertionStandIn(@Nullable String message, String text, @Nullable Throwable cause) {
            super(message, cause);
            this.text = text;
        }

        AssertionStandIn(@Nullable String message, String text, Values values, @Nullable Throwable cause) {
            super(message, values.expected(), values.actual(), cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class AbortionStandIn extends TestAbortedException {
        private static final long serialVersionUID = 1;
        private final String text;

        AbortionStandIn(@Nullable String message, String text, @Nullable Throwable cause) {
            super(message, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class ErrorStandIn extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String text;

        ErrorStandIn(@Nullable String message, String text, @Nullable Throwable cause) {
            super(message, cause);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
