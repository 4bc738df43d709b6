package dev.profileio.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.profileio.IoProfile;
import dev.profileio.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTests {

    static final Baseline BASELINE = new Baseline(
            "strace",
            17,
            Map.of(
                    Operation.READ, new IoProfile.Count(1, 0),
                    Operation.WRITE, new IoProfile.Count(10, 110),
                    Operation.SYNC, IoProfile.Count.NONE,
                    Operation.OPEN, new IoProfile.Count(2, 0),
                    Operation.MAP, IoProfile.Count.NONE,
                    Operation.METADATA, new IoProfile.Count(3, 0)),
            List.of(new IoProfile.SizeBin(0, 1, 1, 0)),
            List.of(new IoProfile.SizeBin(8, 16, 10, 110)),
            List.of(new Baseline.FileRow(
                    "<tmp>/\u00fc \"1\"\n.csv", new IoProfile.Count(1, 0), new IoProfile.Count(10, 110), 0, 2)),
            List.of(new Baseline.SiteRow("com.acme.Report.save", 1, 10, 0)));

    static final String TEXT =
            """
            {
              "schemaVersion": 1,
              "tracer": "strace",
              "jdk": 17,
              "totals": {
                "read": {"ops": 1, "bytes": 0},
                "write": {"ops": 10, "bytes": 110},
                "sync": {"ops": 0, "bytes": 0},
                "open": {"ops": 2, "bytes": 0},
                "map": {"ops": 0, "bytes": 0},
                "metadata": {"ops": 3, "bytes": 0}
              },
              "sizes": {
                "read": [
                  {"from": 0, "to": 1, "ops": 1, "bytes": 0}
                ],
                "write": [
                  {"from": 8, "to": 16, "ops": 10, "bytes": 110}
                ]
              },
              "files": [
                {"path": "<tmp>/\u00fc \\"1\\"\\n.csv", "read": {"ops": 1, "bytes": 0}, "write": {"ops": 10, "bytes": 110}, "syncs": 0, "opens": 2}
              ],
              "callSites": [
                {"method": "com.acme.Report.save", "reads": 1, "writes": 10, "syncs": 0}
              ]
            }
            """;

    private Path path;
    private BaselineFile file;

    @BeforeEach
    void name(@TempDir Path folder) {
        path = folder.resolve("com.acme.ReportTest/saves.json");
        file = new BaselineFile(path);
    }

    @Test
    void is_text_with_a_line_for_each_thing() throws IOException {
        assertThat(file.write(BASELINE)).isTrue();

        assertThat(path).hasContent(TEXT);
    }

    @Test
    void is_read_as_it_was_written() throws IOException {
        file.write(BASELINE);

        assertThat(file.read()).contains(BASELINE);
    }

    @Test
    void that_is_not_there_is_none() throws IOException {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void is_not_written_where_it_says_the_same_already() throws IOException {
        file.write(BASELINE);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(path, longAgo);

        assertThat(file.write(BASELINE)).isFalse();
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(longAgo);
    }

    @Test
    void leaves_nothing_beside_it() throws IOException {
        file.write(BASELINE);

        assertThat(path.getParent()).isDirectoryContaining(path::equals);
        try (var files = Files.list(path.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"ops\": 10,      | \"ops\": ten,        | line 7, column 22: |",
                "\"ops\": 10, \"b | \"ops\": -10, \"b   | line 7, column 22: | expected a whole number that is not negative, found -10",
                "\"ops\": 10, \"b | \"ops\": \"x\", \"b | line 7, column 22: | expected a whole number that is not negative, found the text \"x\"",
                "\"jdk\": 17       | \"java\": 17         | line 1, column 1:  | expected a member \"jdk\"",
                "\"jdk\": 17       | \"jdk\": 99999999999  | line 4, column 10: | expected the feature version of a JDK, found 99999999999",
                "Version\": 1       | Version\": 2         | line 2, column 20: | expected 1, which this version of ProfileIO writes, found 2",
                "\"files\": [      | <<<<<<< HEAD          | line 21, column 3: |",
            })
    void that_is_broken_says_where_and_stays_as_it_is(String from, String to, String where, String what)
            throws IOException {
        assertThat(TEXT).contains(from);
        Files.createDirectories(path.getParent());
        String broken = TEXT.replace(from, to);
        Files.writeString(path, broken);

        assertThatThrownBy(() -> file.read())
                .isInstanceOf(BaselineFormatException.class)
                .hasMessageStartingWith("The baseline " + path + " cannot be read: line ")
                .hasMessageContaining(where)
                .hasMessageContaining(what == null ? "" : what)
                .hasMessageEndingWith("Nothing was written. Correct it, or delete it and record it again with"
                        + " -Dprofileio.baseline=update.");
        assertThat(path).hasContent(broken);
    }

    @Test
    void that_is_cut_short_says_so() throws IOException {
        Files.createDirectories(path.getParent());
        for (int length = 0; length < TEXT.length() - 2; length += 7) {
            Files.writeString(path, TEXT.substring(0, length));
            assertThatThrownBy(() -> file.read())
                    .as("%d characters", length)
                    .isInstanceOf(BaselineFormatException.class)
                    .hasMessageContaining("cannot be read: line ");
        }
    }
}
