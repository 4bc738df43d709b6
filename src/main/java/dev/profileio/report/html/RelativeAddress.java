package dev.profileio.report.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where something lies as seen from a page, so that a folder of pages can be moved as a whole.
 *
 * @param text as it stands in the page
 */
public record RelativeAddress(String text) {

    /** With a scheme, or a slash at its beginning, it would lead elsewhere. */
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9_.*%+-]+/)*[A-Za-z0-9_.*%+-]+/?");

    /** Knows that it is one. */
    public RelativeAddress {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Expected a relative address, found " + text);
        }
    }

    /** Of names, each within the one before, whatever characters are in them. */
    public static RelativeAddress of(List<String> names) {
        return new RelativeAddress(names.stream()
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/")));
    }

    /** Of names, each within the one before, whatever characters are in them. */
    public static RelativeAddress of(String... names) {
        return of(List.of(names));
    }

    /** Of a file as seen from a folder. */
    public static RelativeAddress of(Path folder, Path file) {
        return of(StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .toList());
    }
}
