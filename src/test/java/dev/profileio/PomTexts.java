package dev.profileio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The poms of the consumer projects as their builds see them: with versions in the place of names. */
final class PomTexts {

    private static final Pattern NAME = Pattern.compile("@([\\w.]+)@|\\$\\{([\\w.]+\\.version)\\}");

    private final String root = Texts.of(Path.of("pom.xml"));

    List<String> all() throws IOException {
        return Texts.below("it", "pom.xml").stream()
                .map(pom -> NAME.matcher(pom).replaceAll(this::value))
                .map(PomTexts::normalized)
                .toList();
    }

    /** Without the white space that XML does not need. */
    static String normalized(String xml) {
        return xml.replaceAll("<!--(?s:.*?)-->", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([<>])\\s*", "$1")
                .strip();
    }

    private String value(MatchResult name) {
        String property = name.group(1) == null ? name.group(2) : name.group(1);
        String element = property.replaceFirst("^project\\.", "");
        Matcher value =
                Pattern.compile("<" + Pattern.quote(element) + ">([^<]*)</").matcher(root);
        // What the root does not define is the consumer project's own.
        return Matcher.quoteReplacement(value.find() ? value.group(1) : name.group());
    }
}
