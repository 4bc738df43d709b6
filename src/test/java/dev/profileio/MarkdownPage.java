package dev.profileio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as a forge shows it. */
public record MarkdownPage(Path file, String text) {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

    private static final Pattern HEADING = Pattern.compile("^#+ +(.*?) *$", Pattern.MULTILINE);

    /** The README and all of {@code docs}. */
    public static List<MarkdownPage> all() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> files = Stream.concat(Stream.of(Path.of("README.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return files.stream().map(MarkdownPage::read).toList();
        }
    }

    /** A page; what is commented out is not there. */
    static MarkdownPage read(Path file) {
        return new MarkdownPage(file, COMMENT.matcher(Texts.of(file)).replaceAll(""));
    }

    /** The blocks of code in a language, or those without any. */
    public List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Where its links go that stay in this repository, pictures included: {@code "budgets.md#sizes"}. */
    List<String> links() {
        return targets("!?");
    }

    /** The pictures that it shows. */
    List<Path> pictures() {
        return targets("!").stream().map(this::resolve).toList();
    }

    private List<String> targets(String mark) {
        return LINK.matcher(prose())
                .results()
                .filter(link -> link.group(1).matches(mark))
                .map(link -> link.group(2))
                .filter(target -> !target.contains("://"))
                .toList();
    }

    /** The file that a link goes to. */
    Path resolve(String link) {
        String path = link.replaceFirst("#.*", "");
        return path.isEmpty() ? file : file.resolveSibling(path).normalize();
    }

    /** What may follow a {@code #} in a link to this page, as GitHub derives it from headings. */
    List<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        return HEADING.matcher(prose())
                .results()
                .map(heading -> anchor(heading.group(1)))
                .map(anchor ->
                        seen.merge(anchor, 1, Integer::sum) == 1 ? anchor : anchor + "-" + (seen.get(anchor) - 1))
                .toList();
    }

    private static String anchor(String heading) {
        return LINK.matcher(heading)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group().substring(1, link.group().indexOf(']'))))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
