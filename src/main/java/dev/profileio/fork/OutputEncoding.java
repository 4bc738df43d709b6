package dev.profileio.fork;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How this JVM encodes what it prints. What the fork prints is copied as bytes, but the fork's streams are pipes, and
 * left to itself it could choose otherwise for them: since JDK 18 the locale's charset, which for POSIX is ASCII, and
 * before that the default charset, whatever a terminal has.
 */
public final class OutputEncoding {

    private OutputEncoding() {}

    /** The arguments that make another JVM encode its output as this one does. */
    static List<String> arguments() {
        return Stream.of(argument("stdout", System.out), argument("stderr", System.err))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The charset that a stream of this JVM takes text to bytes with.
     *
     * @param name what the JVM's properties call it: {@code stdout} or {@code stderr}
     * @param stream which it is now: a build tool may have set its own
     */
    public static Charset of(String name, PrintStream stream) {
        return declared(stream).or(() -> chosen(name)).orElseGet(Charset::defaultCharset);
    }

    private static Optional<String> argument(String name, PrintStream stream) {
        return declared(stream)
                .map(charset -> "-D" + name + ".encoding=" + charset.name())
                .or(() -> chosen(name).map(charset -> "-Dsun." + name + ".encoding=" + charset.name()));
    }

    /** As the stream itself says, since JDK 18. */
    private static Optional<Charset> declared(PrintStream stream) {
        try {
            return Optional.of((Charset) PrintStream.class.getMethod("charset").invoke(stream));
        } catch (ReflectiveOperationException olderJdk) {
            return Optional.empty();
        }
    }

    /** As JDK 17 chooses for a terminal. */
    private static Optional<Charset> chosen(String name) {
        try {
            return Optional.ofNullable(System.getProperty("sun." + name + ".encoding"))
                    .map(Charset::forName);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return Optional.empty();
        }
    }
}
