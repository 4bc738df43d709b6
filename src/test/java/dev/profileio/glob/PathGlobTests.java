package dev.profileio.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathGlobTests {

    private static final List<String> PATHS = List.of(
            "/",
            "/a",
            "/a.csv",
            "/tmp/a.csv",
            "/tmp/x/a.csv",
            "/tmp/x/y/z/a.csv",
            "/tmp/a.csv.bak",
            "/tmp/acsv",
            "/tmp/.csv",
            "/tmp/A.CSV",
            "/tmp/a b.csv",
            "/tmp/ü.csv",
            "/tmp/😀.csv",
            "/tmp/a*b",
            "/tmp/a?b",
            "/tmp/[x]",
            "/tmp/{x}",
            "/tmp/a\\b",
            "/tmp/a&&b",
            "/tmp/a^b",
            "/tmp/a-b",
            "/tmp/a,b",
            "/tmp/a]b",
            "/tmp/$x",
            "/tmp/(x)",
            "/tmp/x|y",
            "/tmp/x+y",
            "/tmp/report-2024.json",
            "/tmp/report-x.json",
            "/data/in/1.txt",
            "/data/out/1.txt",
            "/data/other/1.txt");

    /** Absolute, since without a leading slash a glob means something else here than it does to the JDK. */
    static final List<String> GLOBS = List.of(
            "/*",
            "/**",
            "/tmp/*",
            "/tmp/**",
            "/tmp/*.csv",
            "/tmp/**.csv",
            "/**/*.csv",
            "/**/a.csv",
            "/tmp/**/a.csv",
            "/tmp/?.csv",
            "/tmp/????",
            "/tmp/a?b",
            "/tmp/a?b.csv",
            "/tmp/a\\?b",
            "/tmp/a\\*b",
            "/tmp/a\\\\b",
            "/tmp/\\[x\\]",
            "/tmp/\\{x\\}",
            "/tmp/[abc].csv",
            "/tmp/[a-c].csv",
            "/tmp/[!a-c].csv",
            "/tmp/[-a].csv",
            "/tmp/[a-].csv",
            "/tmp/a[-*?]b",
            "/tmp/a[!-*?]b",
            "/tmp/a[\\]b",
            "/tmp/a[&&]&b",
            "/tmp/a[&][&]b",
            "/tmp/a[^]b",
            "/tmp/a[+--]b",
            "/tmp/[[]x]",
            "/tmp/report-[0-9][0-9][0-9][0-9].json",
            "/tmp/{a,acsv}*",
            "/tmp/{*.csv,*.json}",
            "/tmp/{,x/}a.csv",
            "/data/{in,out}/*.txt",
            "/data/{in,out}/{1,2}.txt",
            "/data/{i?,[o]ut}/**",
            "/tmp/a,b",
            "/tmp/{x\\,y,a\\,b}",
            "/tmp/a}b",
            "/tmp/{x}",
            "/tmp/$x",
            "/tmp/(x)",
            "/tmp/x|y",
            "/tmp/x+y",
            "/tmp/a^b",
            "/tmp/a&&b",
            "/tmp/.csv",
            "/tmp/ü.csv",
            "/tmp/[ü😀].csv",
            "/tmp/\\a.csv");

    @ParameterizedTest
    @FieldSource("GLOBS")
    void agreesWithTheJdk(String glob) {
        var jdk = FileSystems.getDefault().getPathMatcher("glob:" + glob);

        assertThat(matches(glob))
                .isEqualTo(PATHS.stream()
                        .filter(path -> jdk.matches(Path.of(path)))
                        .toList());
    }

    @Nested
    class WithoutALeadingSlash {

        @Test
        void itMatchesAtAnyDepth() {
            assertThat(matches("*.csv"))
                    .containsExactly(
                            "/a.csv",
                            "/tmp/a.csv",
                            "/tmp/x/a.csv",
                            "/tmp/x/y/z/a.csv",
                            "/tmp/.csv",
                            "/tmp/a b.csv",
                            "/tmp/ü.csv",
                            "/tmp/😀.csv");
        }

        @Test
        void itMatchesWholeNamesOnly() {
            assertThat(PathGlob.parse("a.csv").matches("/tmp/aa.csv")).isFalse();
            assertThat(PathGlob.parse("x/a.csv").matches("/tmp/xx/a.csv")).isFalse();
        }

        @Test
        void itMayNameFolders() {
            assertThat(matches("in/*")).containsExactly("/data/in/1.txt");
        }

        @Test
        void everyAlternativeOfAGroupMatchesAtAnyDepth() {
            assertThat(matches("{acsv,[[]x]}")).containsExactly("/tmp/acsv", "/tmp/[x]");
        }
    }

    @Nested
    class TheEmptyGlob {

        @Test
        void matchesEveryPathAndAnUnknownOne() {
            assertThat(matches("")).isEqualTo(PATHS);
            assertThat(PathGlob.parse("").matches("")).isTrue();
        }
    }

    @Nested
    class Rejects {

        @ParameterizedTest
        @ValueSource(strings = {"[", "[a", "/tmp/[!", "[a/b]", "{a", "{a,{b,c}}", "a\\", "[z-a]"})
        void whatIsMalformedAsTheJdkDoes(String glob) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FileSystems.getDefault().getPathMatcher("glob:" + glob));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PathGlob.parse(glob))
                    .withMessageStartingWith(
                            "expected a glob such as \"*.csv\" or \"/tmp/**\", found \"" + glob + "\": ");
        }
    }

    /** The JDK's own {@code **} stops at a newline, which is no separator of folders. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/**", "/tmp/**", "*.csv", "/tmp/a?b.csv"})
    void matchesNamesThatHoldANewline(String glob) {
        assertThat(PathGlob.parse(glob).matches("/tmp/a\nb.csv")).isTrue();
    }

    @Test
    void printsAsItWasWritten() {
        assertThat(PathGlob.parse("**/*.csv")).hasToString("**/*.csv");
    }

    private static List<String> matches(String glob) {
        PathGlob parsed = PathGlob.parse(glob);
        return PATHS.stream().filter(parsed::matches).toList();
    }
}
