package dev.profileio.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    static final List<String> UNSAFE = List.of(
            "",
            " ",
            ".",
            "..",
            "...",
            ".hidden",
            "trailing.",
            "trailing ",
            "-rf",
            "--",
            "a b",
            "a/b",
            "a\\b",
            "../../etc/passwd",
            "a:b",
            "a*b?",
            "<a>|\"b\"",
            "a\nb",
            "a\u0000b",
            "save(int,java.lang.String)",
            "spart\u00e4glich",
            "\u65e5\u672c\u8a9e\u30c6\u30b9\u30c8",
            "\ud83d\ude00",
            "\ud83d",
            "con",
            "CON",
            "Aux",
            "nul.txt",
            "NUL.tar.gz",
            "com1",
            "LPT9.log",
            "aux.FooTests",
            "CONIN$",
            "conout$.x",
            "x".repeat(300),
            "\u00fc".repeat(300),
            "x".repeat(99) + ". .");

    @Nested
    class KeepsAsItIs {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "save",
                    "com.acme.ReportTests$Saving",
                    "save-3",
                    "_",
                    "a.b-c_d$e",
                    "console",
                    "com",
                    "com10.x",
                    "auxiliary.FooTests",
                    "nullable"
                })
        void whatIsSafe(String name) {
            assertThat(FileName.safe(name)).isEqualTo(name);
        }

        @Test
        void namesOf150Characters() {
            assertThat(FileName.safe("x".repeat(150))).isEqualTo("x".repeat(150));
        }
    }

    @Nested
    class MakesSafe {

        @ParameterizedTest
        @FieldSource("dev.profileio.report.FileNameTests#UNSAFE")
        void whatIsNot(String name) {
            String safe = FileName.safe(name);

            assertThat(safe).matches("[A-Za-z0-9_$][A-Za-z0-9_$.-]{0,149}").doesNotEndWith(".");
            assertThat(safe.toLowerCase(Locale.ROOT))
                    .doesNotMatch("(con|prn|aux|nul|com\\d|lpt\\d|con(in|out)\\$)(\\..*)?");
        }

        @Test
        void asFarAsPeopleCanReadIt() {
            assertThat(FileName.safe("save(int,java.lang.String)"))
                    .matches("save_int_java\\.lang\\.String_-[0-9a-f]{8}");
        }

        @Test
        void theSameEachTime() {
            assertThat(FileName.safe("a b")).isEqualTo(FileName.safe("a b"));
        }

        @Test
        void whateverLanguageIsSpoken() {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            try {
                assertThat(FileName.safe("CONIN$")).isNotEqualTo("CONIN$");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class TellsApart {

        @Test
        void allUnsafeNames() {
            assertThat(UNSAFE.stream().map(FileName::safe)).doesNotHaveDuplicates();
        }

        @Test
        void namesThatDifferOnlyInWhatIsUnsafe() {
            assertThat(List.of("a b", "a  b", "a/b", "a:b", "a_b").stream().map(FileName::safe))
                    .doesNotHaveDuplicates();
        }

        @Test
        void longNamesThatDifferOnlyAtTheirEnd() {
            assertThat(FileName.safe("x".repeat(300) + "1")).isNotEqualTo(FileName.safe("x".repeat(300) + "2"));
        }
    }

    @ParameterizedTest
    @FieldSource("UNSAFE")
    void makesNamesThatAFileSystemTakes(String name, @TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve(FileName.safe(name)));

        assertThat(file.getParent()).isEqualTo(folder);
    }
}
