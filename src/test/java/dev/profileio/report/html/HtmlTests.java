package dev.profileio.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTests {

    private static String html(Html part) {
        StringBuilder page = new StringBuilder();
        part.appendTo(page);
        return page.toString();
    }

    @Nested
    class Text {

        @Test
        void isInert() {
            assertThat(html(Element.of("p", "<img src=x onerror='alert(1)'> & \"")))
                    .isEqualTo("<p>&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &amp; &quot;</p>");
        }

        @Test
        void ofAnAttributeIsInert() {
            assertThat(html(Element.of("p").with("title", "\"><script>alert(1)</script>\n")))
                    .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u000a\"></p>");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u202e", "\u2066", "\u0000", "\u001b", "\n", "\ud800", "\uffff"})
        void showsWhatHidesOrBreaksIt(String hidden) {
            assertThat(html(Html.text("a" + hidden + "b")))
                    .isEqualTo("a" + String.format("\\u%04x", (int) hidden.charAt(0)) + "b");
        }

        @Test
        void ofSeveralLinesKeepsThem() {
            assertThat(html(Html.lines("a<\r\n\tb\n"))).isEqualTo("a&lt;\n    b\n");
        }
    }

    @Nested
    class AnElement {

        @Test
        void hasNoEndWhereItMayHaveNoContent() {
            assertThat(html(Element.image(RelativeAddress.of("a b.svg")).with("alt", "")))
                    .isEqualTo("<img src=\"a%20b.svg\" alt=\"\">");
        }

        @ParameterizedTest
        @ValueSource(strings = {"onclick", "href", "src", "style", "srcdoc", "formaction"})
        void hasNoCodeInItsAttributes(String attribute) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Element.of("p").with(attribute, "javascript:alert(1)"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"p onclick=x", "", "P", "p>"})
        void hasAName(String name) {
            assertThatIllegalArgumentException().isThrownBy(() -> Element.of(name));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Element.of("p").with(name, ""));
        }

        @ParameterizedTest
        @CsvSource({"0, 0.0", "0.5, 50.0", "1, 100.0", "7, 100.0", "-1, 0.0", "0.33333, 33.33", "NaN, 0.0"})
        void hasAWidthFromNothingToAll(double share, String percent) {
            assertThat(html(Element.of("p").withWidth(share))).isEqualTo("<p style=\"width:" + percent + "%\"></p>");
        }
    }

    @Nested
    class AnAddress {

        @Test
        void keepsTheNamesOfFilesWhateverIsInThem() {
            assertThat(RelativeAddress.of("a b", "ü?#%&\".html").text()).isEqualTo("a%20b/%C3%BC%3F%23%25%26%22.html");
        }

        @Test
        void isNeverOneOfAnotherScheme() {
            assertThat(RelativeAddress.of("javascript:alert(1)").text()).isEqualTo("javascript%3Aalert%281%29");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"javascript:alert(1)", "//example.com/", "/etc/passwd", "https://example.com", "", "a\"b"})
        void isRelative(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RelativeAddress(text));
        }
    }

    @Nested
    class APicture {

        @ParameterizedTest
        @ValueSource(strings = {"", "<script>", "<svg></svg><script>alert(1)</script>"})
        void isAnSvgElement(String text) {
            assertThatIllegalArgumentException().isThrownBy(() -> Html.picture(text));
        }
    }

    @Nested
    class ADocument {

        private final HtmlTree page =
                HtmlTree.parse(new Document("a < b", "p { color: red }", Element.of("p", "text")).text());

        @Test
        void isInALanguageAndHasATitle() {
            assertThat(page.all("html").get(0).attribute("lang")).isEqualTo("en");
            assertThat(page.all("title").get(0).text()).isEqualTo("a < b");
        }

        @Test
        void runsItsOwnScriptOnlyAndLoadsNothing() throws Exception {
            String script = page.all("script").get(0).text();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));

            assertThat(page.where(tree -> tree.attribute("http-equiv").equals("Content-Security-Policy")))
                    .singleElement()
                    .satisfies(policy -> assertThat(
                                    List.of(policy.attribute("content").split("; ")))
                            .contains(
                                    "default-src 'none'",
                                    "script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                            .noneMatch(rule -> rule.contains("http") || rule.contains("*")));
        }

        @Test
        void isLightAndDark() {
            assertThat(page.all("style").get(0).text())
                    .contains("prefers-color-scheme: dark")
                    .contains("@media print")
                    .endsWith("p { color: red }");
        }
    }

    @Nested
    class ATable {

        @Test
        void saysWhatItLeavesOut() {
            List<Integer> numbers = IntStream.range(0, 10).boxed().toList();
            HtmlTree table = table(numbers, 3, "x");

            assertThat(table.all("tr")).hasSize(1 + 3 + 1);
            assertThat(table.all("tfoot").get(0).text().strip()).isEqualTo("7 more");
        }

        @Test
        void leavesOutWhatWouldMakeThePageHeavy() {
            HtmlTree table = table(IntStream.range(0, 10).boxed().toList(), 10, "x".repeat(200_000));

            assertThat(table.all("tr")).hasSize(1 + 2 + 1);
            assertThat(table.all("tfoot").get(0).text().strip()).isEqualTo("8 more");
        }

        @Test
        void namesItsRowsAndColumns() {
            HtmlTree table = table(List.of(1), 10, "x");

            assertThat(table.all("th"))
                    .extracting(head -> head.attribute("scope"))
                    .containsExactly("col", "col", "row");
            assertThat(table.ofClass("scroll")).singleElement().satisfies(region -> {
                assertThat(region.attribute("tabindex")).isEqualTo("0");
                assertThat(region.attribute("role")).isEqualTo("region");
                assertThat(region.attribute("aria-label")).isEqualTo("Numbers");
            });
        }

        private static HtmlTree table(List<Integer> numbers, int rows, String name) {
            Table table = Table.of(
                    "Numbers",
                    1,
                    List.of("Name", "Number"),
                    numbers,
                    new Table.Most(rows, 500_000),
                    number -> Table.row(Html.text(name), List.of(Table.cell(number + " B", number))),
                    left -> Html.text(left.size() + " more"));
            return HtmlTree.parse(new Document("", "", table.html()).text());
        }
    }
}
