package dev.profileio.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringsTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a", "\0\r\n= #:!\\", "日本語", "\ud83d\ude00", "half of one: \ud83d"})
    void are_read_as_they_were_written(String string) throws IOException {
        Strings.write(out, string);
        Strings.write(out, "next");

        DataInputStream in = in(bytes.toByteArray());
        assertThat(Strings.readNullable(in)).isEqualTo(string);
        assertThat(Strings.read(in)).isEqualTo("next");
    }

    @Test
    void may_be_longer_than_Java_writes_UTF() throws IOException {
        String classPath = "/a/b/c.jar:".repeat(100_000);
        Strings.write(out, classPath);

        assertThat(Strings.read(in(bytes.toByteArray()))).isEqualTo(classPath);
    }

    @Test
    void in_maps_are_read_as_they_were_written() throws IOException {
        Map<String, String> map = Map.of("", "empty", "name", "", "日本", "語");
        Strings.write(out, map);

        assertThat(Strings.readMap(in(bytes.toByteArray()))).isEqualTo(map);
    }

    @Test
    void that_are_cut_off_are_noticed() throws IOException {
        Strings.write(out, "four");

        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 1);
        assertThatThrownBy(() -> Strings.read(in(cut))).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void of_an_impossible_length_are_refused(int length) throws IOException {
        out.writeInt(length);

        assertThatThrownBy(() -> Strings.read(in(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("Expected the length of a string, found " + length);
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
