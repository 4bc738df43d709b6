package dev.profileio.container;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JDK of an image.
 *
 * @param home where it is there
 * @param nativeCharset what it encodes the names of files in, with the variables that it was asked with
 * @param names the folders and files that are its own, under all the names that they have there
 */
record ImageJdk(Path home, String nativeCharset, List<String> names) {

    private static final String NAMES = "profile-io-name = ";

    ImageJdk {
        names = List.copyOf(names);
    }

    /** Whether it names files in that charset. */
    boolean namesFilesAs(String charset) {
        return Charset.isSupported(nativeCharset)
                && Charset.isSupported(charset)
                && Charset.forName(nativeCharset).equals(Charset.forName(charset));
    }

    /** The feature version in what {@code java -XshowSettings:properties -version} prints. */
    static Optional<String> version(String settings) {
        return Optional.ofNullable(properties(settings).get("java.specification.version"));
    }

    /** Understands what {@link DescribeJdk} prints; empty if it is something else. */
    static Optional<ImageJdk> parse(String description) {
        Map<String, String> properties = properties(description);
        String home = properties.get("java.home");
        String charset = properties.get("sun.jnu.encoding");
        List<String> names = description
                .lines()
                .filter(line -> line.startsWith(NAMES))
                .map(line -> line.substring(NAMES.length()))
                .toList();
        return home == null || charset == null || names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ImageJdk(Path.of(home), charset, names));
    }

    /** One line of a description. */
    static String line(String name) {
        return NAMES + name;
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf(" = ");
            if (equals > 0) {
                properties.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 3).strip());
            }
        });
        return properties;
    }
}
