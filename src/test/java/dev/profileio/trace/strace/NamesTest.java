package dev.profileio.trace.strace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    static Stream<Arguments> names() {
        return Stream.of(
                arguments("a b", "a b"),
                arguments("a\\\"q\\\"b", "a\"q\"b"),
                arguments("a\\nb", "a\nb"),
                arguments("a\\76b", "a>b"),
                arguments("a\\74b", "a<b"),
                arguments("a)b", "a)b"),
                arguments("a, b", "a, b"),
                arguments("\\303\\274", "ü"),
                arguments("\\360\\237\\230\\200", "😀"),
                arguments("x -\\76 (deleted)", "x -> (deleted)"),
                arguments("y (deleted)", "y (deleted)"),
                arguments("a(deleted)", "a(deleted)"),
                arguments("x) = 9", "x) = 9"),
                arguments("\\t\\r\\v\\f\\10\\\\\\7\\0331", "\t\r\013\f\b\\\007\0331"),
                arguments("1\\0012", "1\0012"),
                arguments("[{(", "[{("),
                arguments("a/* no comment", "a/* no comment"),
                arguments("é", "é"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void are_decoded_in_descriptors_and_in_arguments(String printed, String name) {
        String argument = printed.replace("\\76", ">").replace("\\74", "<");
        Parsed parsed = Parsed.calls(
                "write(15</d/" + printed + ">, \"\"..., 7) = 7",
                "write(15</d/" + printed + ">(deleted), \"\"..., 7) = 7",
                "unlink(\"/d/" + argument + "\") = 0",
                "openat(AT_FDCWD</d>, \"" + argument + "\", O_RDWR) = -1 ENOENT (No such file or directory)",
                "openat(AT_FDCWD</d>, \"" + argument + "\", O_RDWR) = 15</d/" + printed + ">");

        assertThat(parsed.words())
                .containsExactly(
                        "WRITE FILE /d/" + name + " 7",
                        "WRITE FILE /d/" + name + " 7",
                        "METADATA FILE /d/" + name + " 0",
                        "OPEN FILE /d/" + name + " failed",
                        "OPEN FILE /d/" + name + " 0");
    }

    @Test
    void that_are_not_utf_8_stay_octal_so_that_they_stay_different() {
        Parsed parsed = Parsed.calls(
                "write(15</d/bad\\377\\200\\76>, \"\"..., 7) = 7",
                "unlink(\"/d/bad\\377\\200>\") = 0",
                "write(15</d/bad\\377\\201\\76>, \"\"..., 7) = 7",
                "write(15</d/\\303\\274\\303>, \"\"..., 7) = 7");

        assertThat(parsed.words())
                .containsExactly(
                        "WRITE FILE /d/bad\\377\\200> 7",
                        "METADATA FILE /d/bad\\377\\200> 0",
                        "WRITE FILE /d/bad\\377\\201> 7",
                        "WRITE FILE /d/ü\\303 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 2_000, 16_000})
    void may_be_long(int length) {
        String path = "/" + "n".repeat(length);

        assertThat(Parsed.calls("write(15<" + path + ">, \"\"..., 7) = 7", "unlink(\"" + path + "\") = 0")
                        .words())
                .containsExactly("WRITE FILE " + path + " 7", "METADATA FILE " + path + " 0");
    }

    @Test
    void that_are_longer_than_any_path_are_cut_by_strace() {
        assertThat(Parsed.calls("open(\"/aaaa\"..., O_RDONLY) = -1 ENAMETOOLONG (File name too long)")
                        .words())
                .containsExactly("OPEN FILE /aaaa failed");
    }

    @Test
    void are_not_mixed_up_by_the_cache() {
        String[] lines = new String[20_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "write(" + i % 7 + "</d/" + i % 10_000 + ">, \"\"..., " + i + ") = " + i;
        }
        Parsed parsed = Parsed.calls(lines);

        for (int i = 0; i < lines.length; i++) {
            assertThat(Parsed.word(parsed.calls().get(i))).isEqualTo("WRITE FILE /d/" + i % 10_000 + " " + i);
        }
    }
}
