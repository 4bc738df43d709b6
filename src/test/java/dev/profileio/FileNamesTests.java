package dev.profileio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each file stands in the report under its true name, whatever the name is. */
class FileNamesTests {

    private static final List<String> NAMES = List.of(
            "with spaces",
            "\"quotes\" and 'apostrophes'",
            "new\nline",
            "greater > than",
            "less < than",
            "closing ) parenthesis",
            ") = 9",
            "gr\u00fcn \u65e5\u672c \ud83d\ude00",
            " -> (deleted)",
            "name (deleted)",
            "back\\slash and \\303\\274",
            "tab\tand bell\u0007",
            "comma, <unfinished ...>",
            "l" + "o".repeat(198) + "ng");

    @TempDir
    Path reports;

    @Test
    void written_and_read() {
        JsonNode report =
                ProfiledRun.of(reports, NamesTestCases.class, "writesAndReads").passed();

        assertThat(report.at("/files")).hasSize(NAMES.size());
        for (int i = 0; i < NAMES.size(); i++) {
            JsonNode file = file(report, NAMES.get(i));
            assertThat(file.at("/write/ops").asLong()).isEqualTo(1);
            assertThat(file.at("/write/bytes").asLong()).isEqualTo(i + 1);
            assertThat(file.at("/read/bytes").asLong()).isEqualTo(i + 1);
            assertThat(file.at("/open/ops").asLong()).isEqualTo(2);
        }
    }

    @Test
    void deleted_while_open() {
        JsonNode report = ProfiledRun.of(reports, NamesTestCases.class, "writesAfterDeletion")
                .passed();

        assertThat(report.at("/files")).hasSize(NAMES.size());
        for (String name : NAMES) {
            assertThat(file(report, name).at("/write/ops").asLong()).isEqualTo(2);
        }
    }

    private static JsonNode file(JsonNode report, String name) {
        for (JsonNode file : report.at("/files")) {
            if (file.at("/path").asString().endsWith("/" + name)) {
                return file;
            }
        }
        throw new AssertionError("Expected a file " + name + ", found " + report.at("/files"));
    }

    @ProfileIo
    static class NamesTestCases {

        @Test
        void writesAndReads(@TempDir Path folder) throws IOException {
            for (int i = 0; i < NAMES.size(); i++) {
                Path file = folder.resolve(NAMES.get(i));
                try (OutputStream out = new FileOutputStream(file.toFile())) {
                    out.write("x".repeat(i + 1).getBytes(UTF_8));
                }
                try (InputStream in = new FileInputStream(file.toFile())) {
                    assertThat(in.read(new byte[100])).isEqualTo(i + 1);
                }
            }
        }

        @Test
        void writesAfterDeletion(@TempDir Path folder) throws IOException {
            for (int i = 0; i < NAMES.size(); i++) {
                Path file = folder.resolve(NAMES.get(i));
                try (OutputStream out = new FileOutputStream(file.toFile())) {
                    out.write(i);
                    Files.delete(file);
                    out.write(i);
                }
            }
        }
    }
}
