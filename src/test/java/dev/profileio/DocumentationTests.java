package dev.profileio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is code that the build runs. */
class DocumentationTests {

    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs.filter(page -> page.toString()
                            .endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesCodeOfAConsumerProject(Path page) throws IOException {
        List<String> sources = consumerSources();
        assertThat(JAVA_BLOCK.matcher(Files.readString(page)).results().map(match -> lines(match.group(1))))
                .allSatisfy(snippet ->
                        assertThat(sources).as("%s quotes", page).anyMatch(source -> source.contains(snippet)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(Path page) throws IOException {
        Path folder = page.toAbsolutePath().getParent();
        assertThat(LINK.matcher(Files.readString(page)).results().map(match -> match.group(1)))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    private static List<String> consumerSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("it"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return lines(Files.readString(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    /** Without indentation, which a snippet may have less of. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
