package dev.profileio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is code that the build runs, and its links lead somewhere. */
class DocumentationTests {

    static List<MarkdownPage> pages() throws IOException {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesCodeOfAConsumerProject(MarkdownPage page) throws IOException {
        List<String> sources = Texts.below("it", ".java").stream()
                .map(DocumentationTests::lines)
                .toList();
        assertThat(page.blocks("java"))
                .allSatisfy(snippet ->
                        assertThat(sources).as("%s quotes", page).anyMatch(source -> source.contains(lines(snippet))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quotesPomsOfConsumerProjects(MarkdownPage page) throws IOException {
        List<String> poms = new PomTexts().all();
        assertThat(page.blocks("xml")).allSatisfy(snippet -> assertThat(poms)
                .as("%s quotes %s", page, snippet)
                .anyMatch(pom -> pom.contains(PomTexts.normalized(snippet))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToWhatIsThere(MarkdownPage page) {
        assertThat(page.links())
                .allSatisfy(link -> assertThat(page.resolve(link)).as(link).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksToHeadingsThatAreThere(MarkdownPage page) {
        assertThat(page.links()).filteredOn(link -> link.contains("#")).allSatisfy(link -> assertThat(
                        MarkdownPage.read(page.resolve(link)).anchors())
                .as(link)
                .contains(link.substring(link.indexOf('#') + 1)));
    }

    @Test
    void areAllInTheIndex() throws IOException {
        MarkdownPage index = MarkdownPage.read(Path.of("docs/README.md"));
        assertThat(index.links().stream().map(index::resolve))
                .containsAll(pages().stream()
                        .map(MarkdownPage::file)
                        .filter(page -> page.startsWith("docs") && !page.equals(index.file()))
                        .toList());
    }

    /** Where a message of ours is explained, it is in the words in which it is printed. */
    @Test
    void quoteMessagesOfTheSources() throws IOException {
        MessageTexts messages = new MessageTexts();
        List<String> lines = MarkdownPage.read(Path.of("docs/troubleshooting.md")).blocks("").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(messages.unknown(line)).as(line).isEmpty());
    }

    /** The README's is compared with what the build of {@code it/breaching} prints. */
    @ParameterizedTest
    @MethodSource("pages")
    void quoteTheBreachOfTheReadme(MarkdownPage page) {
        List<String> breach = MarkdownPage.read(Path.of("README.md")).blocks("").stream()
                .flatMap(String::lines)
                .toList();
        assertThat(page.blocks("").stream()
                        .filter(block -> block.startsWith("I/O budget breached: ") || block.startsWith("  advice: "))
                        .flatMap(String::lines)
                        .filter(line -> !line.equals("…")))
                .allSatisfy(line -> assertThat(breach).contains(line));
    }

    @Nested
    class Pictures {

        @Test
        void are_made_by_the_build() throws IOException, InterruptedException {
            assertThat(shown()).containsExactlyInAnyOrderElementsOf(made());
        }

        @Test
        void are_all_shown() throws IOException {
            try (Stream<Path> files = Files.walk(Path.of("docs"))) {
                assertThat(files.filter(file -> file.toString().endsWith(".png")))
                        .containsExactlyInAnyOrderElementsOf(shown());
            }
        }

        private static List<Path> shown() throws IOException {
            return pages().stream()
                    .flatMap(page -> page.pictures().stream())
                    .distinct()
                    .toList();
        }

        private static List<Path> made() throws IOException, InterruptedException {
            Process list = new ProcessBuilder("it/pictures", "list")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String names = new String(list.getInputStream().readAllBytes(), UTF_8);
            assertThat(list.waitFor()).isZero();
            return names.lines()
                    .map(name -> Path.of("docs/images", name + ".png"))
                    .toList();
        }
    }

    /** Without indentation, which a snippet may have less of. */
    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
