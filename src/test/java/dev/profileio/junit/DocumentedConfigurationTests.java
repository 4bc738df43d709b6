package dev.profileio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.profileio.MarkdownPage;
import dev.profileio.Texts;
import dev.profileio.report.KeyFigures;
import dev.profileio.report.ReportFolder;
import dev.profileio.report.Reports;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation's names are those of parameters and key figures that there are, with values that are accepted. */
class DocumentedConfigurationTests {

    /** Not the packages, which are {@code dev.profileio.…}. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\.)profileio(?:\\.[a-zA-Z]+)+");

    static List<MarkdownPage> pages() throws IOException {
        return MarkdownPage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nameParametersThatThereAre(MarkdownPage page) {
        Set<String> names = parameters();
        names.addAll(KeyFigures.of(Reports.full(), new ReportFolder(Path.of("report")))
                .keySet());
        assertThat(PARAMETER.matcher(page.text()).results().map(MatchResult::group))
                .isSubsetOf(names);
    }

    @Test
    void nameAllParameters() throws IOException {
        MarkdownPage page = pages().stream()
                .filter(each -> each.file().endsWith("configuration.md"))
                .findFirst()
                .orElseThrow();
        assertThat(page.text()).contains(parameters());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveValuesThatAreAccepted(MarkdownPage page) throws IOException {
        for (String block : page.blocks("properties")) {
            Properties properties = new Properties();
            properties.load(new StringReader(block));
            assertThatNoException()
                    .as(block)
                    .isThrownBy(() ->
                            Configuration.of(name -> Optional.ofNullable(properties.getProperty(name)), Map.of()));
        }
    }

    /** Those of others are set by a consumer project as well. */
    @ParameterizedTest
    @MethodSource("pages")
    void setWhatAConsumerProjectSets(MarkdownPage page) throws IOException {
        List<String> files = Texts.below("it", "").stream()
                .map(text -> text.replace(" ", ""))
                .toList();
        assertThat(page.blocks("properties").stream()
                        .flatMap(String::lines)
                        .map(line -> line.replace(" ", ""))
                        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("profileio.")))
                .allSatisfy(line -> assertThat(files).as(line).anyMatch(file -> file.contains(line)));
    }

    private static Set<String> parameters() {
        Set<String> asked = new TreeSet<>();
        Configuration.of(
                name -> {
                    asked.add(name);
                    return Optional.empty();
                },
                Map.of());
        return asked;
    }
}
