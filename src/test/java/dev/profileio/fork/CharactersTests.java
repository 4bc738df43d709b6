package dev.profileio.fork;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00fc", "\u65e5", "\ud83d\ude00", "a\u00fcb\u65e5c\ud83d\ude00d"})
    void areNotCut(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int end = 0; end <= bytes.length; end++) {
            int whole = Characters.endOfWhole(bytes, end);
            assertThat(text).startsWith(new String(bytes, 0, whole, UTF_8));
            assertThat(end - whole).isLessThan(4);
        }
        assertThat(Characters.endOfWhole(bytes, bytes.length)).isEqualTo(bytes.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xbf})
    void areNotWaitedForWhereThereAreNone(int continuation) {
        byte[] bytes = new byte[100];
        Arrays.fill(bytes, (byte) continuation);
        assertThat(Characters.endOfWhole(bytes, bytes.length)).isEqualTo(bytes.length);
    }
}
