package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

class ThrowableTransportTests {

    private static final ClassLoader OURS = ThrowableTransportTests.class.getClassLoader();

    @Nested
    class AnExceptionThatCanBeSerialized {

        @Test
        void comesBackAsItself() throws Exception {
            IllegalStateException original = new IllegalStateException("outer", new RuntimeException("inner"));
            original.addSuppressed(new IllegalArgumentException("suppressed"));

            Throwable back = carried(original);

            assertThat(back).isExactlyInstanceOf(IllegalStateException.class).hasMessage("outer");
            assertThat(back.getCause()).isExactlyInstanceOf(RuntimeException.class);
            assertThat(back.getSuppressed()).hasExactlyElementsOfTypes(IllegalArgumentException.class);
            assertThat(printed(back)).isEqualTo(printed(original));
        }

        @Test
        void keepsWhatAnAssertionExpected() throws Exception {
            Throwable back = carried(new AssertionFailedError("differs", List.of(1, 2), "two"));

            assertThat(back).isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                assertThat(error.getExpected().getValue()).isEqualTo(List.of(1, 2));
                assertThat(error.getActual().getValue()).isEqualTo("two");
            });
        }

        @Test
        void keepsSeveralFailures() throws Exception {
            Throwable back =
                    carried(new MultipleFailuresError("two", List.of(new AssertionError("1"), new Exception("2"))));

            assertThat(back)
                    .isInstanceOfSatisfying(MultipleFailuresError.class, error -> assertThat(error.getFailures())
                            .hasExactlyElementsOfTypes(AssertionError.class, Exception.class));
        }
    }

    @Nested
    class AnExceptionThatCannotBeSerialized {

        @Test
        void printsAsItDid() throws Exception {
            Exception original = new Unserializable("outer", new Unserializable("middle", new Exception("inner")));
            original.addSuppressed(new Unserializable("suppressed", null));

            Throwable back = carried(original);

            assertThat(back).isNotInstanceOf(Unserializable.class).hasMessage("outer");
            assertThat(printed(back)).isEqualTo(printed(original));
        }

        @Test
        void printsAsItDidWhereItIsItsOwnCause() throws Exception {
            Exception original = new Unserializable("outer", null);
            original.initCause(new Exception("inner", original));

            assertThat(printed(carried(original)))
                    .contains("Unserializable: outer", "Caused by: java.lang.Exception: inner")
                    .containsIgnoringCase("[circular reference: " + original + "]");
        }

        @Test
        void isAnAssertionStillAndKeepsWhatItExpected() throws Exception {
            Exception cause = new Unserializable("cause", null);

            Throwable back = carried(new AssertionFailedError("differs", List.of(new Object[] {1}), "two", cause));

            assertThat(back).isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                assertThat(error.getExpected().getStringRepresentation()).isEqualTo("[1]");
                assertThat(error.getActual().getStringRepresentation()).isEqualTo("two");
            });
            assertThat(back).hasToString("org.opentest4j.AssertionFailedError: differs");
        }

        @Test
        void isAnAssertionStillWhereItExpectedNothing() throws Exception {
            Throwable back = carried(new AssertionError("wrong", new Unserializable("cause", null)));

            assertThat(back).isInstanceOf(AssertionError.class).hasToString("java.lang.AssertionError: wrong");
            assertThat(((AssertionFailedError) back).isExpectedDefined()).isFalse();
        }

        @Test
        void keepsWhatWasExpectedOfAListThatCannotBeSerialized() throws Exception {
            AssertionFailedError original = new AssertionFailedError("differs", List.of(new Plain()), List.of());

            assertThat(carried(original)).isInstanceOfSatisfying(AssertionFailedError.class, error -> assertThat(
                            error.getExpected().getStringRepresentation())
                    .isEqualTo("[plain]"));
        }

        @Test
        void isAnAbortionStill() throws Exception {
            Throwable back = carried(new TestAbortedException("not today", new Unserializable("cause", null)));

            assertThat(back)
                    .isInstanceOf(TestAbortedException.class)
                    .hasToString("org.opentest4j.TestAbortedException: not today");
        }

        @Test
        void comesBackWhereItsOwnMethodsFail() throws Exception {
            assertThat(carried(new Hostile())).hasToString(Hostile.class.getName());
        }

        @Test
        void comesBackWhereItIsNestedDeeperThanTheStackIs() throws Exception {
            Exception original = new Unserializable("0", null);
            for (int i = 1; i <= 100_000; i++) {
                original = new Exception(Integer.toString(i), original);
            }

            assertThat(printed(carried(original)))
                    .startsWith("java.lang.Exception: 100000")
                    .contains("Caused by: java.lang.Exception: 99999")
                    .contains("[left out, being nested 100 deep: java.lang.Exception: 99900]");
        }
    }

    @Nested
    class AnExceptionOfAClass {

        @TempDir
        private Path classes;

        @Test
        void thatOnlyTheTestsLoaderKnowsComesBackAsItself() throws Exception {
            try (URLClassLoader theirs = loaderOfUnknown()) {
                byte[] bytes = ThrowableTransport.toBytes(newUnknown(theirs));

                assertThat(ThrowableTransport.fromBytes(bytes, theirs)
                                .getClass()
                                .getClassLoader())
                        .isEqualTo(theirs);
            }
        }

        @Test
        void thatIsUnknownPrintsAsItDid() throws Exception {
            try (URLClassLoader theirs = loaderOfUnknown()) {
                Throwable original = newUnknown(theirs);

                Throwable back = ThrowableTransport.fromBytes(ThrowableTransport.toBytes(original), OURS);

                assertThat(back).hasToString("Unknown: where am I?");
                assertThat(printed(back)).isEqualTo(printed(original));
            }
        }

        private URLClassLoader loaderOfUnknown() throws Exception {
            Path source = Files.writeString(
                    classes.resolve("Unknown.java"),
                    "public class Unknown extends RuntimeException { public Unknown(String m) { super(m); } }");
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                    .isZero();
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, OURS);
        }

        private static Throwable newUnknown(ClassLoader loader) throws Exception {
            return (Throwable)
                    loader.loadClass("Unknown").getConstructor(String.class).newInstance("where am I?");
        }
    }

    private static Throwable carried(Throwable throwable) throws Exception {
        return ThrowableTransport.fromBytes(ThrowableTransport.toBytes(throwable), OURS);
    }

    private static String printed(Throwable throwable) {
        StringWriter text = new StringWriter();
        throwable.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static final class Plain {
        @Override
        public String toString() {
            return "plain";
        }
    }

    private static final class Unserializable extends Exception {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("unused") // it is there to be in the way
        private final Object field = new Plain();

        Unserializable(String message, Throwable cause) {
            super(message);
            if (cause != null) {
                initCause(cause);
            }
        }
    }

    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("unused") // it is there to be in the way
        private final Object field = new Plain();

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }

        @Override
        public synchronized Throwable getCause() {
            throw new IllegalStateException("no cause");
        }
    }
}
