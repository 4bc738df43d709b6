package dev.profileio.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.profileio.report.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetTests {

    @TempDir
    private Path project;

    @Test
    void leaves_out_what_all_lines_are_indented_by() throws IOException {
        assertThat(snippet("        try {\n\t    save();\n\n        }\n"))
                .contains(">1</span><span>try {</span>")
                .contains(">2</span><mark>save();</mark>")
                .contains(">3</span><span></span>")
                .contains(">4</span><span>}</span>");
    }

    @Test
    void keeps_what_some_lines_are_indented_by() throws IOException {
        assertThat(snippet("  for (;;)\n    save();\n"))
                .contains("<span>for (;;)</span>")
                .contains("<mark>  save();</mark>");
    }

    @Test
    void shows_blank_lines_alone() throws IOException {
        assertThat(snippet("  \n  \n")).contains(">2</span><mark>");
    }

    private String snippet(String source) throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Path file = project.resolve("src/main/java/com/acme/Report.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        StringBuilder html = new StringBuilder();
        Snippet.of("com.acme.Report.save(Report.java:2)", new SourceTree(project.toRealPath()))
                .appendTo(html);
        return html.toString();
    }
}
